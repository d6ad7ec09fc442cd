package carenet.analysis;

import carenet.tally.EgoMeasure;

/**
 * What a measure of one network is called.
 *
 * @param name as researchers call it
 * @param explained what a value says
 */
record MeasureWords(String name, String explained) {

	static MeasureWords of(EgoMeasure measure) {
		return switch (measure) {
			case SIZE -> new MeasureWords("Supporters (size)", "people and agencies who support the client");
			case INFORMAL -> new MeasureWords("Informal carers", "family, friends, neighbours, volunteers");
			case PROFESSIONAL -> new MeasureWords("Professionals", "professionals who support the client");
			case AGENCIES -> new MeasureWords("Agencies", "agencies that support in their own name");
			case INFORMAL_SHARE -> new MeasureWords("Informal share", "informal carers among the supporters, 0 to 1");
			case DENSITY -> new MeasureWords("Density", "pairs of supporters who are in contact, 0 to 1");
			case EFFECTIVE_SIZE -> new MeasureWords("Effective size", "supporters who are not reached through others");
			case CONSTRAINT -> new MeasureWords("Constraint", "how far contacts lead back to the same people");
			case DEGREE_CENTRALIZATION ->
				new MeasureWords("Degree centralization", "how far contacts run through one supporter, 0 to 1");
			case EGO_BETWEENNESS ->
				new MeasureWords("Betweenness of the client", "pairs of supporters whom only the client connects");
			case COMPONENTS -> new MeasureWords("Components", "groups who can reach each other without the client");
			case ISOLATES -> new MeasureWords("Isolates", "supporters who are in contact with no other");
			case FRAGMENTATION -> new MeasureWords("Fragmentation", "pairs who cannot reach each other, 0 to 1");
			case CONTACT_SHARE -> new MeasureWords("Formal–informal contact",
					"pairs of a formal and an informal supporter who are in contact, 0 to 1");
			case TASK_OVERLAP ->
				new MeasureWords("Formal–informal task overlap", "such pairs who help with the same, 0 to 1");
			case EI_INDEX ->
				new MeasureWords("E–I index", "contacts across formal and informal against within, −1 to 1");
			case DIVERSITY ->
				new MeasureWords("Diversity", "chance that two supporters are of different kinds, 0 to 1");
			case CARE_TYPE_DIVERSITY -> new MeasureWords("Diversity of informal carers",
					"chance that two informal carers are of different kinds, 0 to 1");
			case CARE_TYPE_IQV -> new MeasureWords("Diversity of informal carers (IQV)",
					"the same as a part of the most that is possible");
			case SECTOR_DIVERSITY -> new MeasureWords("Diversity of sectors",
					"chance that two formal supporters are of different sectors, 0 to 1");
			case SECTOR_IQV ->
				new MeasureWords("Diversity of sectors (IQV)", "the same as a part of the most that is possible");
			case CARE_DENSITY -> new MeasureWords("Care density",
					"clients whom two of the client's professionals share, on average over pairs, 1 or more");
			case NEEDS_UNCOVERED -> new MeasureWords("Needs with nobody", "needs that nobody helps with");
			case NEEDS_SINGLE -> new MeasureWords("Needs with one supporter", "needs that one supporter helps with");
			case NEEDS_SHARED -> new MeasureWords("Needs with several", "needs that two or more supporters help with");
			case NEEDS_UNKNOWN ->
				new MeasureWords("Needs of which it is not known", "needs of which nobody was asked who helps");
		};
	}

}
