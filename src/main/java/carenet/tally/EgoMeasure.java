package carenet.tally;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import carenet.network.EgoMeasures;

/** The measures of {@link EgoMeasures} that are numbers. */
public enum EgoMeasure {

	SIZE, INFORMAL, PROFESSIONAL, AGENCIES, INFORMAL_SHARE, DENSITY, EFFECTIVE_SIZE, CONSTRAINT, DEGREE_CENTRALIZATION,
	EGO_BETWEENNESS, COMPONENTS, ISOLATES, FRAGMENTATION, CONTACT_SHARE, TASK_OVERLAP, EI_INDEX, DIVERSITY,
	CARE_TYPE_DIVERSITY, CARE_TYPE_IQV, SECTOR_DIVERSITY, SECTOR_IQV, CARE_DENSITY, NEEDS_UNCOVERED, NEEDS_SINGLE,
	NEEDS_SHARED, NEEDS_UNKNOWN;

	private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

	@Nullable Double in(EgoMeasures measures) {
		Number number = number(measures);
		return (number != null) ? Double.valueOf(number.doubleValue()) : null;
	}

	private @Nullable Number number(EgoMeasures measures) {
		return switch (this) {
			case SIZE -> measures.size();
			case INFORMAL -> measures.informal();
			case PROFESSIONAL -> measures.professional();
			case AGENCIES -> measures.agencies();
			case INFORMAL_SHARE -> measures.informalShare();
			case DENSITY -> measures.density();
			case EFFECTIVE_SIZE -> measures.effectiveSize();
			case CONSTRAINT -> measures.constraint();
			case DEGREE_CENTRALIZATION -> measures.degreeCentralization();
			case EGO_BETWEENNESS -> measures.egoBetweenness();
			case COMPONENTS -> measures.components();
			case ISOLATES -> measures.isolates();
			case FRAGMENTATION -> measures.fragmentation();
			case CONTACT_SHARE -> measures.contactShare();
			case TASK_OVERLAP -> measures.taskOverlap();
			case EI_INDEX -> measures.eiIndex();
			case DIVERSITY -> measures.diversity();
			case CARE_TYPE_DIVERSITY -> measures.careTypeDiversity();
			case CARE_TYPE_IQV -> measures.careTypeIqv();
			case SECTOR_DIVERSITY -> measures.sectorDiversity();
			case SECTOR_IQV -> measures.sectorIqv();
			case CARE_DENSITY -> measures.careDensity();
			case NEEDS_UNCOVERED -> measures.needs().uncovered();
			case NEEDS_SINGLE -> measures.needs().single();
			case NEEDS_SHARED -> measures.needs().shared();
			case NEEDS_UNKNOWN -> measures.needs().unknown();
		};
	}

	/** The name of the field, by which a reason names the measure. */
	public String field() {
		return NEXT_WORD.matcher(name().toLowerCase(Locale.ROOT))
			.replaceAll((next) -> next.group(1).toUpperCase(Locale.ROOT));
	}

}
