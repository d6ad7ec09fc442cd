package carenet.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class ImportPageTests {

	private static Map<String, String> study(String sex) {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("clients.csv", "client_id,birth_year,sex\nNEW1,1950," + sex + "\n");
		files.put("waves.csv", "client_id,wave,date,status\nNEW1,0,2021-01-01,CONDUCTED\n");
		files.put("informal_carers.csv", "carer_id,care_type\nNEW-N,NEIGHBOUR\n");
		files.put("professionals.csv", "professional_id,profession\n");
		files.put("agencies.csv", "agency_id,name,sector\n");
		files.put("needs.csv", "need_id,client_id,domain\n");
		files.put("reports.csv",
				"report_id,client_id,wave,source,date,recorded_at\nNEW-R,NEW1,0,CLIENT,2021-01-01,2021-01-02T00:00:00Z\n");
		files.put("statements.csv", "report_id,kind,from_id,to_id,present\nNEW-R,SUPPORTS,NEW-N,NEW1,true\n");
		return files;
	}

	private static byte[] zip(Map<String, String> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	private static void upload(Page page, byte[] content) {
		page.getByLabel(Pattern.compile("^Study package"))
			.setInputFiles(new FilePayload("my study.zip", "application/zip", content));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import")).click();
	}

	private static LocatorAssertions.ContainsTextOptions patiently() {
		return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
	}

	@Test
	void importsAStudy(Visitor visitor) throws IOException {
		Page page = visitor.open("/import");
		Visitor.assertAccessible(page);
		upload(page, zip(study("FEMALE")));
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Import of my study.zip")))
			.isVisible();
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 new clients", patiently());
		Visitor.assertAccessible(page);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the clients")).click();
		assertThat(visitor.open("/clients/NEW1").locator("main")).containsText("neighbour NEW-N");
	}

	@Test
	void showsEveryProblemWithWhatWouldBeRight(Visitor visitor) throws IOException {
		Page page = visitor.open("/import");
		upload(page, zip(study("<b>WOMAN</b>")));
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing was loaded", patiently());
		var row = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Errors"))
			.getByRole(AriaRole.ROW)
			.last();
		assertThat(row).containsText("clients.csv");
		assertThat(row).containsText("<b>WOMAN</b>");
		assertThat(row).containsText("FEMALE");
		Visitor.assertAccessible(page);
		page.setViewportSize(320, 640);
		Visitor.assertFitsTheWidth(page);
	}

	@Test
	void refusesWhatIsNoZip(Visitor visitor) {
		Page page = visitor.open("/import");
		upload(page, "not a zip".getBytes(StandardCharsets.UTF_8));
		assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose another file")))
			.isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
	}

	@Test
	void showsWhatCareRecordsWouldDoAndThenTakesThemOver(Visitor visitor) {
		Page page = visitor.open("/import");
		careRecords(page, "Show what would happen");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("An import would add 1 clients, 3 supporters, 2 ties",
				patiently());
		assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Warnings")))
			.containsText("fhir-unresolved-reference");
		Visitor.assertAccessible(page);
		visitor.openInVain("/clients/Patient.sample-a", 404);
		page = visitor.open("/import");
		careRecords(page, "Take over care records");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 new clients, 3 new supporters", patiently());
		assertThat(visitor.open("/clients/Patient.sample-a").locator("main"))
			.containsText("district nurse Practitioner.sample-nurse; works for Thuiszorg Fictie");
	}

	private static void careRecords(Page page, String button) {
		com.microsoft.playwright.Locator form = page.getByRole(AriaRole.FORM,
				new Page.GetByRoleOptions().setName("Care records (FHIR R4)"));
		form.getByLabel(Pattern.compile("^Resources"))
			.setInputFiles(java.nio.file.Path.of("src", "test", "resources", "fhir", "careteam.ndjson"));
		form.getByLabel("Days of the waves").fill("2022-01-01,2024-01-01");
		form.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button))
			.click();
	}

	@Test
	void showsWhatInterviewsWouldDoAndThenTakesThemOver(Visitor visitor) throws IOException {
		Page page = visitor.open("/import");
		interviews(page, "Show what would happen");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("An import would add 1 clients, 1 supporters, 1 ties",
				patiently());
		assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Notices")))
			.containsText("canvas-not-mapped");
		Visitor.assertAccessible(page);
		visitor.openInVain("/clients/NC1", 404);
		page = visitor.open("/import");
		interviews(page, "Take over interviews");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 new clients, 1 new supporters", patiently());
		assertThat(visitor.open("/clients/NC1").locator("main"))
			.containsText("neighbour aaaaaaaa-0000-0000-0000-00000000000c");
	}

	private static void interviews(Page page, String button) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("NC1_s_ego.csv", """
				networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,sessionStart
				ego-1,NC1,7d0f9a52-96c4-4d5e-8f10-8ad8a1d1c0de,Support,2024-02-03T14:00:11.000Z
				""");
		files.put("NC1_s_attributeList_Person.csv", """
				nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,role,age
				1,ego-1,aaaaaaaa-0000-0000-0000-00000000000c,Cor Verzonnen,neighbour,60
				""");
		String mapping = """
				covers: SUPPORTS:ALL
				nodes:
				  Person:
				    is: informal_carer
				    name: name
				    care_type: {variable: role, values: {neighbour: NEIGHBOUR}}
				""";
		com.microsoft.playwright.Locator form = page.getByRole(AriaRole.FORM,
				new Page.GetByRoleOptions().setName("Interviews (Network Canvas)"));
		form.getByLabel(Pattern.compile("^Export"))
			.setInputFiles(new FilePayload("interviews.zip", "application/zip", zip(files)));
		form.getByLabel(Pattern.compile("^Mapping"))
			.setInputFiles(
					new FilePayload("mapping.yaml", "application/yaml", mapping.getBytes(StandardCharsets.UTF_8)));
		form.getByLabel(Pattern.compile("^Wave")).fill("0");
		form.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button))
			.click();
	}

	@Test
	void hasEverythingThatWasFoundAsATable(Visitor visitor) throws IOException {
		Map<String, String> files = study("FEMALE");
		StringBuilder codes = new StringBuilder("client_id,scheme,code\n");
		for (int i = 0; i < 1_500; i++) {
			codes.append("NOBODY").append(i).append(",A,B\n");
		}
		files.put("codes.csv", codes.toString());
		Page page = visitor.open("/import");
		upload(page, zip(files));
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing was loaded", patiently());
		assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What was found")))
			.containsText("unknown-client: 1,500");
		com.microsoft.playwright.Download table = page
			.waitForDownload(() -> page.getByText("Everything as a table (CSV)").click());
		org.assertj.core.api.Assertions
			.assertThat(new String(table.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
			.contains("ERROR,unknown-client,codes.csv,1501,client_id,NOBODY1499,")
			.hasLineCount(1_501);
	}

	@Test
	void saysWhenAFileIsTooLarge(Visitor visitor) {
		Page page = visitor.open("/import");
		visitor.expectStatus(413);
		upload(page, new byte[1_500_000]);
		assertThat(page.locator("main")).containsText("larger than 1 MB");
		Visitor.assertAccessible(page);
	}

	@Test
	void saysThatAnImportIsNotKnown(Visitor visitor) {
		assertThat(visitor.openInVain("/import/gone", 404).locator("main")).containsText("not known any more");
	}

}
