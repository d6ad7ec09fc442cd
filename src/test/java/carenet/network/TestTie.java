package carenet.network;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import carenet.evidence.Quality;
import carenet.evidence.SupportType;
import carenet.study.Source;
import carenet.study.TieState;
import org.jspecify.annotations.Nullable;

/** One supporter's part of a {@link TestNetworks story}. */
public final class TestTie {

	private final Supporter supporter;

	private List<Agency> agencies;

	private TieState state = TieState.PRESENT;

	private List<Source> reportedBy = List.of(Source.CLIENT);

	private List<Source> explicitly = List.of();

	private List<Source> silent = List.of();

	private final Set<SupportType> doing = EnumSet.noneOf(SupportType.class);

	private @Nullable Frequency frequency;

	private @Nullable Integer closeness;

	private @Nullable Quality quality;

	private @Nullable Boolean coordinator;

	TestTie(Supporter supporter) {
		this.supporter = supporter;
		this.agencies = (supporter instanceof Agency agency) ? List.of(agency) : List.of();
	}

	public TestTie daily() {
		return often(Frequency.DAILY);
	}

	public TestTie weekly() {
		return often(Frequency.WEEKLY);
	}

	public TestTie monthly() {
		return often(Frequency.MONTHLY);
	}

	public TestTie lessOften() {
		return often(Frequency.LESS);
	}

	public TestTie often(@Nullable Frequency frequency) {
		this.frequency = frequency;
		return this;
	}

	public TestTie close(int closeness) {
		this.closeness = closeness;
		return this;
	}

	public TestTie stressful() {
		this.quality = Quality.STRESSFUL;
		return this;
	}

	public TestTie broken() {
		this.quality = Quality.BROKEN;
		return this;
	}

	public TestTie coordinating() {
		this.coordinator = true;
		return this;
	}

	public TestTie doing(SupportType... types) {
		this.doing.addAll(List.of(types));
		return this;
	}

	public TestTie employedBy(Agency... agencies) {
		this.agencies = List.of(agencies);
		return this;
	}

	public TestTie toldBy(Source... sources) {
		this.reportedBy = List.of(sources);
		return this;
	}

	/** They say that it is not so. */
	public TestTie deniedBy(Source... sources) {
		this.explicitly = List.of(sources);
		return this;
	}

	/** They could have named it and did not. */
	public TestTie notNamedBy(Source... sources) {
		this.silent = List.of(sources);
		return this;
	}

	public TestTie unknown() {
		return toldBy().in(TieState.UNKNOWN);
	}

	public TestTie absent() {
		return toldBy().in(TieState.ABSENT);
	}

	private TestTie in(TieState state) {
		this.state = state;
		return this;
	}

	SupportTie told(String id) {
		List<Source> denied = Stream.concat(this.explicitly.stream(), this.silent.stream()).sorted().toList();
		Attributes attributes = new Attributes(this.doing, this.frequency, this.closeness, this.quality, null,
				this.coordinator, null);
		return new SupportTie(id, this.supporter, this.agencies, this.state,
				!this.reportedBy.isEmpty() && !denied.isEmpty(), new ArrayList<>(this.reportedBy), denied, this.silent,
				attributes, List.of(), List.of());
	}

}
