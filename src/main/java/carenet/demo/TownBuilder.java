package carenet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import carenet.actors.Agency;
import carenet.actors.Employment;
import carenet.actors.Professional;
import carenet.demo.Town.Office;
import carenet.demo.Town.Worker;
import carenet.study.Id;
import carenet.study.Interval;
import org.jspecify.annotations.Nullable;

/** Builds a town: from the seed and its number alone. */
final class TownBuilder {

	private static final int DISTRICTS = 5;

	private static final LocalDate EARLIEST_START = LocalDate.of(2008, 1, 1);

	private static final LocalDate LATEST_START = LocalDate.of(2018, 12, 31);

	private static final LocalDate EARLIEST_MOVE = LocalDate.of(2022, 10, 1);

	private static final LocalDate LATEST_MOVE = LocalDate.of(2023, 6, 30);

	private final int number;

	private final Dice dice;

	private final String name;

	private final List<String> districts;

	private final List<String> trees;

	private final List<Office> offices = new ArrayList<>();

	private final Map<String, List<Worker>> workers = new LinkedHashMap<>();

	private int hired;

	private TownBuilder(long seed, int number) {
		this.number = number;
		this.dice = Dice.of(seed, "town", number);
		this.name = Words.BOOK.town(this.dice);
		this.districts = Words.BOOK.districts(this.dice, DISTRICTS);
		List<String> all = Words.BOOK.all("tree");
		this.trees = new ArrayList<>(this.dice.some(all, all.size()));
	}

	static Town build(long seed, int number) {
		TownBuilder builder = new TownBuilder(seed, number);
		Tables.ORGANISATIONS.forEach(builder::open);
		Tables.TRADES.forEach(builder::staff);
		return new Town(number, builder.name, builder.districts, List.copyOf(builder.offices),
				Collections.unmodifiableMap(builder.workers));
	}

	private void open(Organisation kind) {
		if (!kind.perDistrict()) {
			open(kind, Town.EVERYWHERE);
			return;
		}
		for (int district = 0; district < DISTRICTS; district++) {
			open(kind, district);
		}
	}

	private void open(Organisation kind, int district) {
		Id id = Id.of("A" + (this.number + 1) + "-" + Ids.padded(this.offices.size() + 1, 2));
		this.offices.add(new Office(
				new Agency(id, named(kind, district), kind.sector(), kind.municipal(), kind.integrated(), parent(kind)),
				kind, district));
	}

	private String named(Organisation kind, int district) {
		String name = kind.name().replace("{town}", this.name);
		if (district != Town.EVERYWHERE) {
			name = name.replace("{district}", this.districts.get(district));
		}
		return name.contains("{tree}") ? name.replace("{tree}", this.trees.removeFirst()) : name;
	}

	private @Nullable Id parent(Organisation kind) {
		return this.offices.stream()
			.filter((office) -> office.kind().kind().equals(kind.partOf()))
			.findFirst()
			.map((office) -> office.agency().id())
			.orElse(null);
	}

	private void staff(Trade trade) {
		List<Office> employers = this.offices.stream()
			.filter((office) -> office.kind().kind().equals(trade.organisation()))
			.toList();
		for (int i = 0; i < trade.perTown(); i++) {
			hire(trade, employers.get(i % employers.size()));
		}
	}

	private void hire(Trade trade, Office employer) {
		Id id = Id.of("P" + (this.number + 1) + "-" + Ids.padded(++this.hired, 3));
		Professional professional = new Professional(id, trade.profession(), trade.publiclyPaid());
		this.workers.computeIfAbsent(trade.code(), (code) -> new ArrayList<>())
			.add(new Worker(professional, trade, employer.district(), career(id, employer)));
	}

	/** Some change their employer while the study runs. */
	private List<Employment> career(Id worker, Office employer) {
		LocalDate start = this.dice.day(EARLIEST_START, LATEST_START);
		if (employer.district() != Town.EVERYWHERE || !this.dice.chance(0.08)) {
			return List.of(new Employment(worker, employer.agency().id(), Interval.of(start, null)));
		}
		LocalDate move = this.dice.day(EARLIEST_MOVE, LATEST_MOVE);
		Office next = this.dice.oneOf(this.offices.stream().filter((office) -> !office.equals(employer)).toList());
		return List.of(new Employment(worker, employer.agency().id(), Interval.of(start, move)),
				new Employment(worker, next.agency().id(), Interval.of(move, null)));
	}

}
