package carenet.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Aliases;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * The people and agencies around a client as registered today: one current value,
 * whenever one looks from.
 *
 * @param supporters carers, professionals and agencies by id
 * @param employments who works where, when; of all records of a person together
 * @param aliases which records are of one person
 */
public record Register(Map<Id, Supporter> supporters, Map<Id, List<Employment>> employments, Aliases aliases) {

	public static Register of(Collection<? extends Supporter> supporters, Collection<Employment> employments) {
		return of(supporters, employments, Aliases.NONE);
	}

	/** Of a person with several records the kept one's values count, but any death. */
	public static Register of(Collection<? extends Supporter> supporters, Collection<Employment> employments,
			Aliases aliases) {
		Map<Id, Supporter> byId = new TreeMap<>();
		supporters.forEach((supporter) -> byId.put(supporter.id(), supporter));
		aliases.kept()
			.forEach((alias, kept) -> byId.computeIfPresent(kept,
					(id, supporter) -> (supporter instanceof InformalCarer carer
							&& byId.get(alias) instanceof InformalCarer other) ? carer.deceasedWith(other)
									: supporter));
		return new Register(byId,
				employments.stream()
					.map((one) -> new Employment(aliases.of(one.person()), aliases.of(one.agency()), one.span()))
					.distinct()
					.collect(Collectors.groupingBy(Employment::person)),
				aliases);
	}

	public @Nullable Supporter find(Id id) {
		return this.supporters.get(id);
	}

	/** The day of death; only informal carers have one registered. */
	@Nullable LocalDate deceasedOn(Id id) {
		return (this.supporters.get(id) instanceof InformalCarer carer) ? carer.deceasedOn() : null;
	}

	/** The agencies that a professional or volunteer works for on a day. */
	public Stream<Agency> employersOn(LocalDate day, Id person) {
		return employments(person).stream()
			.filter((employment) -> employment.span().contains(day))
			.map((employment) -> this.supporters.get(employment.agency()))
			.filter(Agency.class::isInstance)
			.map(Agency.class::cast)
			.distinct();
	}

	/** Whether an agency employs a professional on a day. A volunteer is none. */
	public boolean employs(Id agency, Id person, LocalDate day) {
		for (Employment employment : employments(person)) {
			if (employment.agency().equals(agency) && employment.span().contains(day)) {
				return this.supporters.get(person) instanceof Professional;
			}
		}
		return false;
	}

	/** A municipal agency, or a professional whom one employs on the day. */
	boolean isMunicipalOn(LocalDate day, Id supporter) {
		return switch (this.supporters.get(supporter)) {
			case Agency agency -> agency.municipal();
			case Professional _ -> employersOn(day, supporter).anyMatch(Agency::municipal);
			case InformalCarer _ -> false;
			case null -> false;
		};
	}

	private List<Employment> employments(Id person) {
		return this.employments.getOrDefault(this.aliases.of(person), List.of());
	}

}
