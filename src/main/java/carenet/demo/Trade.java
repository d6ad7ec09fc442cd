package carenet.demo;

import java.util.List;

import carenet.actors.NeedDomain;
import carenet.evidence.Frequency;
import carenet.evidence.Role;
import carenet.evidence.SupportType;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A kind of formal support: a profession, or what an agency does in its own name.
 *
 * @param code its key
 * @param profession the profession code; empty for an agency in its own name
 * @param organisation the kind of agency that employs them, or is the supporter
 * @param perTown how many of them a town has
 * @param weight how often clients have one
 * @param most how many of them a client has at most
 * @param frequency how often they usually come
 * @param publiclyPaid whether they are paid from public money
 * @param role a formal position that comes with it
 * @param domains the domains of life that they can help with
 * @param core what they always do
 * @param also what they may do besides
 */
record Trade(String code, String profession, String organisation, int perTown, double weight, int most,
		Frequency frequency, boolean publiclyPaid, @Nullable Role role, List<NeedDomain> domains,
		List<SupportType> core, List<SupportType> also) {

	static Trade of(NamedCsvRecord row) {
		String role = row.getField("role");
		return new Trade(row.getField("trade"), row.getField("profession"), row.getField("organisation"),
				Integer.parseInt(row.getField("per_town")), Double.parseDouble(row.getField("weight")),
				Integer.parseInt(row.getField("most")), Frequency.valueOf(row.getField("frequency")),
				Boolean.parseBoolean(row.getField("publicly_paid")), role.isEmpty() ? null : Role.valueOf(role),
				Tables.list(row.getField("domains"), NeedDomain::valueOf),
				Tables.list(row.getField("core"), SupportType::valueOf),
				Tables.list(row.getField("also"), SupportType::valueOf));
	}

	static Trade named(String code) {
		return Tables.TRADES.stream().filter((trade) -> trade.code.equals(code)).findFirst().orElseThrow();
	}

	boolean inOwnName() {
		return this.profession.isEmpty();
	}

}
