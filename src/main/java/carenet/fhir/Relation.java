package carenet.fhir;

import java.util.List;
import java.util.Map;

import carenet.actors.CareType;
import carenet.evidence.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a relationship say of an informal carer. Where somebody lives they do
 * not say, so nobody is taken as living in.
 *
 * @param careType what the carer is to the client
 * @param relation an open code; null where it is not said
 * @param role a formal position; null for none
 * @param carer whether the codes say that this person cares
 */
record Relation(CareType careType, @Nullable String relation, @Nullable Role role, boolean carer) {

	private static final String V3 = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

	private static final String V2 = "http://terminology.hl7.org/CodeSystem/v2-0131";

	private static final String ZIB_ROLE = "urn:oid:2.16.840.1.113883.2.4.3.11.22.472";

	private static final String SNOMED = "http://snomed.info/sct";

	private static final Map<String, String> KIN = Map.ofEntries(Map.entry("HUSB", "PARTNER"),
			Map.entry("WIFE", "PARTNER"), Map.entry("SPS", "PARTNER"), Map.entry("DOMPART", "PARTNER"),
			Map.entry("SIGOTHR", "PARTNER"), Map.entry("CHILD", "CHILD"), Map.entry("SON", "CHILD"),
			Map.entry("DAU", "CHILD"), Map.entry("SONC", "CHILD"), Map.entry("DAUC", "CHILD"),
			Map.entry("NCHILD", "CHILD"), Map.entry("NATSON", "CHILD"), Map.entry("NATDAU", "CHILD"),
			Map.entry("STPCHLD", "CHILD"), Map.entry("STPSON", "CHILD"), Map.entry("STPDAU", "CHILD"),
			Map.entry("CHLDADOPT", "CHILD"), Map.entry("SONADOPT", "CHILD"), Map.entry("DAUADOPT", "CHILD"),
			Map.entry("CHLDFOST", "CHILD"), Map.entry("PRN", "PARENT"), Map.entry("MTH", "PARENT"),
			Map.entry("FTH", "PARENT"), Map.entry("NMTH", "PARENT"), Map.entry("NFTH", "PARENT"),
			Map.entry("STPMTH", "PARENT"), Map.entry("STPFTH", "PARENT"), Map.entry("SIB", "SIBLING"),
			Map.entry("SIS", "SIBLING"), Map.entry("BRO", "SIBLING"), Map.entry("NSIS", "SIBLING"),
			Map.entry("NBRO", "SIBLING"), Map.entry("HSIB", "SIBLING"), Map.entry("AUNT", "AUNT"),
			Map.entry("UNCLE", "UNCLE"), Map.entry("COUSN", "COUSIN"), Map.entry("GRPRN", "GRANDPARENT"),
			Map.entry("GRMTH", "GRANDPARENT"), Map.entry("GRFTH", "GRANDPARENT"), Map.entry("GRNDCHILD", "GRANDCHILD"),
			Map.entry("GRNDSON", "GRANDCHILD"), Map.entry("GRNDDAU", "GRANDCHILD"), Map.entry("NIENEPH", "NIBLING"),
			Map.entry("NIECE", "NIBLING"), Map.entry("NEPHEW", "NIBLING"), Map.entry("INLAW", "IN_LAW"),
			Map.entry("CHLDINLAW", "IN_LAW"), Map.entry("DAUINLAW", "IN_LAW"), Map.entry("SONINLAW", "IN_LAW"),
			Map.entry("SIBINLAW", "IN_LAW"), Map.entry("PRNINLAW", "IN_LAW"), Map.entry("EXT", "RELATIVE"),
			Map.entry("FAMMEMB", "RELATIVE"));

	static Relation of(List<Coded> codes) {
		CareType type = CareType.OTHER;
		String relation = null;
		Role role = null;
		boolean carer = false;
		for (Coded code : codes) {
			String kin = code.system().equals(V3) ? KIN.get(code.code()) : null;
			if (kin != null && relation == null) {
				relation = kin;
				type = kin.equals("CHILD") ? CareType.CHILD : CareType.OTHER_KIN;
			}
			else if (relation == null) {
				type = acquainted(code, type);
			}
			role = (role != null) ? role : role(code);
			carer |= code.is(SNOMED, "133932002") || code.is(SNOMED, "407542009");
		}
		return new Relation(type, relation, role, carer);
	}

	private static CareType acquainted(Coded code, CareType otherwise) {
		if (code.is(V3, "NBOR") || code.is(ZIB_ROLE, "19")) {
			return CareType.NEIGHBOUR;
		}
		return code.is(V3, "FRND") ? CareType.FRIEND : otherwise;
	}

	private static @Nullable Role role(Coded code) {
		if (code.is(V3, "GUARD") || code.is(V2, "GUARD")) {
			return Role.GUARDIAN;
		}
		return code.is(V2, "C") ? Role.EMERGENCY_CONTACT : null;
	}

}
