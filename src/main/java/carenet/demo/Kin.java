package carenet.demo;

import java.util.List;

import carenet.actors.CareType;
import carenet.actors.NeedDomain;
import carenet.actors.Sex;
import carenet.evidence.Frequency;
import carenet.evidence.SupportType;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A kind of informal carer.
 *
 * @param code its key
 * @param careType what the carer is to the client
 * @param relation the relation code; empty for none
 * @param weight how often clients have one
 * @param most how many of them a client has at most
 * @param sex where the word says it
 * @param youngest years to add to the client's year of birth, at least
 * @param oldest years to add to the client's year of birth, at most
 * @param since how many days the support lasts at most; null for all their lives
 * @param frequency how often they usually come
 * @param closeness how close they usually are
 * @param domains the domains of life that they can help with
 * @param core what they always do
 * @param also what they may do besides
 */
record Kin(String code, CareType careType, String relation, double weight, int most, @Nullable Sex sex, int youngest,
		int oldest, @Nullable Integer since, Frequency frequency, int closeness, List<NeedDomain> domains,
		List<SupportType> core, List<SupportType> also) {

	static Kin of(NamedCsvRecord row) {
		String sex = row.getField("sex");
		String since = row.getField("since");
		return new Kin(row.getField("kin"), CareType.valueOf(row.getField("care_type")), row.getField("relation"),
				Double.parseDouble(row.getField("weight")), Integer.parseInt(row.getField("most")),
				sex.isEmpty() ? null : Sex.valueOf(sex), Integer.parseInt(row.getField("age_from")),
				Integer.parseInt(row.getField("age_to")), since.isEmpty() ? null : Integer.valueOf(since),
				Frequency.valueOf(row.getField("frequency")), Integer.parseInt(row.getField("closeness")),
				Tables.list(row.getField("domains"), NeedDomain::valueOf),
				Tables.list(row.getField("core"), SupportType::valueOf),
				Tables.list(row.getField("also"), SupportType::valueOf));
	}

	static Kin named(String code) {
		return Tables.KIN.stream().filter((kin) -> kin.code.equals(code)).findFirst().orElseThrow();
	}

}
