package carenet.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import carenet.actors.Agency;
import carenet.actors.Client;
import carenet.actors.Coding;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.Professional;
import carenet.actors.Sex;
import carenet.actors.Supporter;
import carenet.actors.Supporters;
import carenet.evidence.Chronicle;
import carenet.evidence.ClientFile;
import carenet.evidence.NeedRating;
import carenet.evidence.RandomHistories;
import carenet.evidence.RandomHistories.History;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.evidence.Tie;
import carenet.study.Id;

/**
 * Random histories as the clients of one study: each with ids of its own, a district, a
 * sex and codings, of some clients none.
 *
 * @param seed the first history
 * @param count how many
 */
record ManyClients(long seed, int count) {

	private static final List<@Nullable String> DISTRICTS = Arrays.asList("East", "West", null);

	void write(Supporters supporters, Chronicle chronicle) {
		for (int i = 0; i < this.count; i++) {
			new One("h" + i + "-", i, RandomHistories.of(this.seed + i)).write(supporters, chronicle);
		}
	}

	/** What became of the names of one history. */
	private record One(String prefix, int number, History history) {

		void write(Supporters supporters, Chronicle chronicle) {
			supporters.save(this.history.register().supporters().values().stream().map(this::supporter).toList());
			List<Employment> employments = new ArrayList<>();
			this.history.register()
				.employments()
				.values()
				.forEach((all) -> all
					.forEach((one) -> employments.add(new Employment(id(one.person()), id(one.agency()), one.span()))));
			supporters.saveEmployments(employments);
			chronicle.append(file(this.history.file()));
		}

		private ClientFile file(ClientFile file) {
			Client client = new Client(id(file.client().id()), (this.number % 5 == 0) ? null : 1930 + this.number,
					(this.number % 4 == 0) ? null : (this.number % 2 == 0) ? Sex.FEMALE : Sex.MALE,
					DISTRICTS.get(this.number % DISTRICTS.size()), null, file.client().deceasedOn());
			return new ClientFile(client, file.waves(), file.needs().stream().map(this::need).toList(),
					file.reports().stream().map(this::report).toList(),
					file.statements().stream().map(this::statement).toList(),
					file.ratings().stream().map(this::rating).toList(), List.of(), List.of(), codings(client.id()));
		}

		/** Two codes, one, the same one twice, or none. */
		private List<Coding> codings(Id client) {
			Coding one = new Coding(client, "CASE_TYPE", "STABLE", "A", null);
			Coding again = new Coding(client, "CASE_TYPE", "STABLE", "B", null);
			Coding other = new Coding(client, "CASE_TYPE", "CHANGING", "B", null);
			Coding elsewhere = new Coding(client, "OTHER", "X", "A", null);
			return switch (this.number % 4) {
				case 0 -> List.of(one, other, elsewhere);
				case 1 -> List.of(one, again);
				case 2 -> List.of(other);
				default -> List.of(elsewhere);
			};
		}

		private Supporter supporter(Supporter supporter) {
			return switch (supporter) {
				case InformalCarer carer -> new InformalCarer(id(carer.id()), carer.careType(), carer.relation(),
						carer.birthYear(), carer.sex(), carer.deceasedOn());
				case Professional professional ->
					new Professional(id(professional.id()), professional.profession(), professional.publiclyPaid());
				case Agency agency ->
					new Agency(id(agency.id()), agency.name(), agency.id().value().equals("A1") ? "CARE" : "HOUSING",
							agency.municipal(), agency.integratedCareTeam(), null);
			};
		}

		private Need need(Need need) {
			return new Need(id(need.id()), id(need.client()), need.domain(), need.firstIdentifiedOn(), need.label());
		}

		private Report report(Report report) {
			return new Report(id(report.id()), id(report.client()), report.wave(), report.source(),
					idOrNull(report.informant()), report.date(), report.mode(), report.covers(), report.recordedAt(),
					idOrNull(report.supersedes()), report.supersededAt());
		}

		private Statement statement(Statement statement) {
			Tie tie = statement.tie();
			return new Statement(id(statement.report()),
					new Tie(id(tie.client()), tie.kind(), id(tie.from()), id(tie.to())), statement.present(),
					statement.evidence(), statement.refersToWave(), statement.validFrom(), statement.validUntil(),
					statement.endReason(), statement.attributes());
		}

		private NeedRating rating(NeedRating rating) {
			return new NeedRating(id(rating.report()), id(rating.need()), rating.status(), rating.score(),
					rating.urgency());
		}

		private @Nullable Id idOrNull(@Nullable Id id) {
			return (id != null) ? id(id) : null;
		}

		private Id id(Id id) {
			return Id.of(this.prefix + id);
		}

	}

}
