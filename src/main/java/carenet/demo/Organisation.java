package carenet.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A kind of agency that every town has, once or once a district.
 *
 * @param kind its key
 * @param sector the sector code of its agencies
 * @param name a pattern with {town}, {district} or {tree}
 * @param municipal whether it is a municipal provision
 * @param integrated whether it is the integrated-care team
 * @param perDistrict whether every district has its own
 * @param partOf the kind that it belongs to; empty for none
 */
record Organisation(String kind, String sector, String name, boolean municipal, boolean integrated, boolean perDistrict,
		String partOf) {

	static Organisation of(NamedCsvRecord row) {
		return new Organisation(row.getField("kind"), row.getField("sector"), row.getField("name"),
				Boolean.parseBoolean(row.getField("municipal")), Boolean.parseBoolean(row.getField("integrated")),
				Boolean.parseBoolean(row.getField("per_district")), row.getField("part_of"));
	}

}
