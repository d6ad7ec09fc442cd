package carenet.map;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import carenet.actors.NeedDomain;
import carenet.evidence.NeedStatus;
import carenet.evidence.SupportType;
import carenet.network.SupportNetwork;
import carenet.network.TestNetworks;
import carenet.study.BadInput;
import carenet.study.Source;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static carenet.network.TestNetworks.friend;
import static carenet.network.TestNetworks.professional;
import static carenet.network.TestNetworks.sister;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NetworkMapTests {

	@Test
	void saysWhatItIsToWhoeverCannotSeeIt() throws Exception {
		Element svg = drawn(Stories.middle(), MapOptions.DEFAULT).getDocumentElement();
		assertThat(svg.getAttribute("role")).isEqualTo("img");
		assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("map-title");
		assertThat(child(svg, "title")).isEqualTo("Who supports C0001 at T1");
		assertThat(child(svg, "desc")).isEqualTo("On 2018-08-01: 7 informal carers, 3 professionals and 1 agency. "
				+ "5 needs, 1 of them with nobody who helps. Nearer to the centre means more often.");
	}

	@Test
	void tellsOfEachSupporterInOneLine() throws Exception {
		SupportNetwork network = TestNetworks.around("C")
			.supportedBy(sister("S"), (tie) -> tie.monthly().doing(SupportType.COMPANY).notNamedBy(Source.PROFESSIONAL))
			.build();
		assertThat(child(node(drawn(network, MapOptions.DEFAULT), "map-S"), "title"))
			.isEqualTo("sister S; helps with company, monthly; reported by the client; not named by a professional");
	}

	@Test
	void isTheSameWhateverTheOrderOfTheInput() {
		SupportNetwork network = Stories.middle();
		SupportNetwork shuffled = new SupportNetwork(network.client(), network.wave(), network.waves(), network.view(),
				shuffled(network.ties()), shuffled(network.needs()), network.contacts(), network.contactsAsked(),
				network.agencies(), List.of());
		List<SupportNetwork> waves = List.of(network);
		assertThat(NetworkMap.of(network).svg()).isEqualTo(NetworkMap.of(Stories.middle()).svg());
		assertThat(Placement.of(List.of(shuffled)).places()).isEqualTo(Placement.of(waves).places());
		assertThat(Placement.of(List.of(shuffled)).needs()).isEqualTo(Placement.of(waves).needs());
	}

	@Test
	void drawsHowOftenAsSolidDashedAndDotted() throws Exception {
		SupportNetwork network = TestNetworks.around("C")
			.supportedBy(sister("A"), (tie) -> tie.daily())
			.supportedBy(sister("B"), (tie) -> tie.weekly())
			.supportedBy(sister("D"), (tie) -> tie.monthly())
			.supportedBy(sister("E"), (tie) -> tie.lessOften())
			.supportedBy(sister("F"))
			.build();
		assertThat(ties(drawn(network, MapOptions.DEFAULT))).containsExactlyInAnyOrder("tie daily", "tie weekly",
				"tie seldom", "tie seldom", "tie untold");
	}

	@Test
	void drawsStressAsAZigzagAndABrokenContactAsABrokenLine() throws Exception {
		SupportNetwork network = TestNetworks.around("C")
			.supportedBy(sister("A"), (tie) -> tie.daily().stressful())
			.supportedBy(sister("B"), (tie) -> tie.daily().broken())
			.build();
		assertThat(ties(drawn(network, MapOptions.DEFAULT))).containsExactlyInAnyOrder("tie daily stressful",
				"tie daily broken", "cut");
	}

	@Test
	void givesEveryKindAnOwnShape() throws Exception {
		Document drawing = drawn(Stories.middle(), MapOptions.DEFAULT);
		assertThat(node(drawing, "map-M").getElementsByTagName("circle").getLength()).isEqualTo(1);
		assertThat(node(drawing, "map-P").getElementsByTagName("rect").getLength()).isEqualTo(1);
		assertThat(child(node(drawing, "map-CLINIC"), "path")).isEmpty();
		assertThat(node(drawing, "map-need.N1").getAttribute("class")).isEqualTo("need unmet");
	}

	@Test
	void marksTheCoordinatorAndWhoeverIsContradicted() throws Exception {
		Document drawing = drawn(Stories.middle(), MapOptions.DEFAULT);
		assertThat(classesIn(node(drawing, "map-P"))).contains("star").doesNotContain("unequal");
		assertThat(classesIn(node(drawing, "map-V"))).contains("unequal").doesNotContain("star");
		assertThat(classesIn(node(drawing, "map-S"))).as("merely not named").doesNotContain("unequal");
	}

	@Test
	void writesWhoToldIntoTheSymbol() throws Exception {
		Document drawing = drawn(Stories.middle(), MapOptions.DEFAULT);
		assertThat(node(drawing, "map-M").getTextContent()).contains("C I P");
		assertThat(node(drawing, "map-P").getTextContent()).contains("C I P").contains("M H O");
	}

	@Test
	void drawsWhoIsNotKnownOnlyWhenAsked() throws Exception {
		SupportNetwork network = Stories.middle(2).build();
		assertThat(NetworkMap.of(network).svg()).doesNotContain("map-N\"");
		Element neighbour = node(drawn(network, MapOptions.DEFAULT.withUnknown()), "map-N");
		assertThat(neighbour.getAttribute("class")).isEqualTo("node informal not-known");
		assertThat(child(neighbour, "title"))
			.isEqualTo("neighbour N; for social network; not known at this time: nobody who could tell was asked");
		assertThat(classesIn(neighbour)).contains("hatching", "question");
	}

	@Test
	void countsTheMembersOfAGroup() throws Exception {
		Element group = node(drawn(Stories.of(40, 4), MapOptions.DEFAULT), "map-group.A0");
		assertThat(group.getTextContent()).contains("×6", "Agency A0");
		assertThat(child(group, "title")).startsWith("Agency A0, 6 together: social worker P11; ")
			.contains("works for");
	}

	@Test
	void staysWellFormedWhateverTheNamesAre() throws Exception {
		String hostile = "</text><script>alert(1)</script>\" onload='x' & \u0000\u0007\uD800 \u202Egnirts 名前名前名前 ]]>";
		Document drawing = drawn(Stories.middle(),
				MapOptions.DEFAULT.naming((supporter) -> hostile).namingTheClient(hostile));
		assertThat(drawing.getElementsByTagName("script").getLength()).isZero();
		assertThat(drawing.getDocumentElement().getTextContent()).contains("</text><script>alert(1)</script>")
			.doesNotContain("\u202E")
			.doesNotContain("\u0000");
		NodeList all = drawing.getElementsByTagName("*");
		assertThat(IntStream.range(0, all.getLength()).mapToObj((i) -> ((Element) all.item(i)).hasAttribute("onload")))
			.doesNotContain(true);
	}

	@Test
	void hasUniqueIdsAndNoInlineStyle() throws Exception {
		Document drawing = drawn(Stories.middle(), MapOptions.DEFAULT.onAPage("wave-1"));
		NodeList all = drawing.getElementsByTagName("*");
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < all.getLength(); i++) {
			Element element = (Element) all.item(i);
			assertThat(element.hasAttribute("style")).isFalse();
			if (element.hasAttribute("id")) {
				ids.add(element.getAttribute("id"));
			}
		}
		assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
		assertThat(ids).allMatch((id) -> id.startsWith("wave-1-"));
	}

	@Test
	void drawsEverybodyOneByOneWhereThatIsAskedFor() throws Exception {
		SupportNetwork network = Stories.of(40, 4);
		Placement grouped = Placement.of(List.of(network));
		Placement apart = Placement.apart(List.of(network));
		assertThat(grouped.hasGroups()).isTrue();
		assertThat(apart.hasGroups()).isFalse();
		Document drawing = document(NetworkMap.of(network, apart, MapOptions.DEFAULT).svg());
		assertThat(network.present())
			.allSatisfy((tie) -> assertThat(node(drawing, "map-" + tie.supporter().id())).isNotNull());
		List<Box> symbols = apart.places().stream().map(Place::symbol).toList();
		for (int i = 0; i < symbols.size(); i++) {
			assertThat(symbols.subList(i + 1, symbols.size())).noneMatch(symbols.get(i)::overlaps);
		}
	}

	@Test
	void canBeReadNodeByNodeOnAPage() throws Exception {
		Document drawing = drawn(Stories.middle(), MapOptions.DEFAULT.onAPage("map"));
		assertThat(drawing.getDocumentElement().getAttribute("role")).isEqualTo("group");
		assertThat(drawing.getElementsByTagName("style").getLength()).isZero();
		Element mother = node(drawing, "map-M");
		assertThat(mother.getTagName()).isEqualTo("a");
		assertThat(mother.getAttribute("href")).isEqualTo("#supporter-M");
		assertThat(mother.getAttribute("data-to").split(" ")).contains("map-client");
		assertThat(mother.getAttribute("aria-label")).startsWith("mother M; helps daily; for relations at home;");
	}

	@Test
	void standsBesideOthersWithoutWords() throws Exception {
		Document drawing = drawn(Stories.middle(), MapOptions.DEFAULT.small());
		assertThat(classesIn(drawing.getDocumentElement())).doesNotContain("legend", "label", "sector-name");
		assertThat(child(node(drawing, "map-M"), "title")).startsWith("mother M; ");
	}

	@Test
	void explainsOnlyWhatItDraws() throws Exception {
		assertThat(drawn(Stories.middle(), MapOptions.DEFAULT.withoutNeeds().withoutContacts()).getDocumentElement()
			.getTextContent()).doesNotContain("need, met", "are in contact", "not known at this time", "finances\n");
		assertThat(drawn(Stories.middle(), MapOptions.DEFAULT.withUnknown()).getDocumentElement().getTextContent())
			.contains("need, met", "are in contact", "not known at this time", "somebody says it is not so");
	}

	@Test
	void joinsANeedWithWhoeverHelps() throws Exception {
		SupportNetwork network = TestNetworks.around("C")
			.supportedBy(professional("P", "SOCIAL_WORKER"), friend("V"))
			.need("N1", NeedDomain.HOUSING, NeedStatus.UNMET, "P", "V")
			.need("N2", NeedDomain.JUSTICE, NeedStatus.NO_NEED)
			.build();
		Document drawing = drawn(network, MapOptions.DEFAULT);
		assertThat(classesIn(drawing.getDocumentElement()).stream().filter("addresses"::equals)).hasSize(2 + 1);
		assertThat(child(node(drawing, "map-need.N1"), "title"))
			.isEqualTo("need: housing; not met; helped with by social worker P and friend V");
		assertThat(child(node(drawing, "map-need.N2"), "title"))
			.isEqualTo("need: justice; no need; nobody helps with it");
	}

	@Test
	void drawsAClientWithoutSupporters() throws Exception {
		assertThat(child(drawn(TestNetworks.around("C").build(), MapOptions.DEFAULT).getDocumentElement(), "desc"))
			.startsWith("On 2018-02-01: 0 informal carers, 0 professionals and 0 agencies.");
	}

	@Test
	void refusesAPlacementOfOtherNetworks() {
		Placement other = Placement.of(List.of(Stories.small()));
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> NetworkMap.of(Stories.middle(), other, MapOptions.DEFAULT).svg())
			.withMessageEndingWith("has no place: the placement was found from other networks");
	}

	private static <T> List<T> shuffled(List<T> list) {
		List<T> shuffled = new ArrayList<>(list);
		Collections.shuffle(shuffled, new Random(7));
		return shuffled;
	}

	private static Document drawn(SupportNetwork network, MapOptions options) throws Exception {
		return document(NetworkMap.of(network, Placement.of(List.of(network)), options).svg());
	}

	private static Document document(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

	private static Element node(Document drawing, String id) {
		NodeList groups = drawing.getElementsByTagName("*");
		return IntStream.range(0, groups.getLength())
			.mapToObj((i) -> (Element) groups.item(i))
			.filter((group) -> group.getAttribute("id").equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static String child(Element element, String name) {
		return element.getElementsByTagName(name).item(0).getTextContent();
	}

	private static List<String> ties(Document drawing) {
		NodeList groups = drawing.getElementsByTagName("g");
		return IntStream.range(0, groups.getLength())
			.mapToObj((i) -> (Element) groups.item(i))
			.filter((group) -> group.getAttribute("class").equals("ties"))
			.flatMap((group) -> classesIn(group).stream())
			.toList();
	}

	private static List<String> classesIn(Element element) {
		NodeList all = element.getElementsByTagName("*");
		return IntStream.range(0, all.getLength())
			.mapToObj((i) -> ((Element) all.item(i)).getAttribute("class"))
			.filter((cssClass) -> !cssClass.isEmpty())
			.toList();
	}

}
