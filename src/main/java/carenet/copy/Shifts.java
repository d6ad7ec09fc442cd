package carenet.copy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.evidence.Register;
import carenet.study.Id;
import carenet.study.Interval;
import org.jspecify.annotations.Nullable;

/**
 * By how many days each client's dates move, always into the past. The days of people
 * whom several clients share – employments, deaths – are put where each of these clients'
 * waves finds them as before; where that is impossible, those clients move together.
 */
final class Shifts {

	/** How far a client moves at most. */
	static final int FARTHEST = 365;

	private final Map<Id, Seen> clients;

	private final Map<Id, Id> together = new HashMap<>();

	private final Map<Id, Integer> drawn = new HashMap<>();

	private final Map<Id, List<Seen>> around = new HashMap<>();

	private Shifts(Map<Id, Seen> clients, LocalDate today, RandomGenerator random) {
		this.clients = clients;
		clients.values().forEach((seen) -> {
			this.together.put(seen.client(), seen.client());
			long ahead = Math.max(0, ChronoUnit.DAYS.between(today, seen.last()) + 1);
			this.drawn.put(seen.client(), -(int) ahead - random.nextInt(1, FARTHEST + 1));
			seen.people().forEach((one) -> this.around.computeIfAbsent(one, (id) -> new ArrayList<>()).add(seen));
		});
	}

	/**
	 * Draws a shift for each client, and binds those who have to move together.
	 * @param today nothing may be told of a day after it
	 */
	static Shifts draw(Map<Id, Seen> clients, Register register, LocalDate today, RandomGenerator random) {
		Shifts shifts = new Shifts(clients, today, random);
		Map<Id, Set<LocalDate>> days = days(register);
		boolean bound;
		do {
			bound = false;
			for (Map.Entry<Id, Set<LocalDate>> one : days.entrySet()) {
				bound |= shifts.bindUnlessPossible(one.getKey(), one.getValue());
			}
		}
		while (bound);
		return shifts;
	}

	/** The days that decide about a person at a wave. */
	private static Map<Id, Set<LocalDate>> days(Register register) {
		Map<Id, Set<LocalDate>> days = new TreeMap<>();
		register.employments().forEach((person, jobs) -> jobs.forEach((job) -> {
			Set<LocalDate> bounds = days.computeIfAbsent(person, (id) -> new TreeSet<>());
			bounds.add(job.span().from());
			bounds.add(job.span().until());
		}));
		register.supporters().forEach((id, one) -> {
			LocalDate death = (one instanceof InformalCarer carer) ? carer.deceasedOn() : null;
			if (death != null) {
				days.computeIfAbsent(id, (person) -> new TreeSet<>()).add(death);
			}
		});
		days.values().forEach((some) -> some.removeAll(Set.of(Interval.BEGINNING, Interval.END)));
		return days;
	}

	private boolean bindUnlessPossible(Id person, Collection<LocalDate> days) {
		if (moving(person).size() < 2 || days.stream().map((day) -> gap(person, day)).allMatch(Gap::isOpen)) {
			return false;
		}
		List<Id> groups = new ArrayList<>(moving(person));
		Id first = groups.getFirst();
		groups.forEach((group) -> {
			this.together.put(group, first);
			this.drawn.merge(first, shift(group), Math::min);
		});
		return true;
	}

	/** The groups of clients around a person, of which each moves as one. */
	private Set<Id> moving(Id person) {
		Set<Id> groups = new TreeSet<>();
		this.around.getOrDefault(person, List.of()).forEach((seen) -> groups.add(group(seen.client())));
		return groups;
	}

	private Id group(Id client) {
		Id group = client;
		Id next = this.together.getOrDefault(group, group);
		while (!next.equals(group)) {
			group = next;
			next = this.together.getOrDefault(group, group);
		}
		return group;
	}

	private int shift(Id client) {
		return this.drawn.getOrDefault(group(client), 0);
	}

	private Gap gap(Id person, LocalDate day) {
		LocalDate after = null;
		LocalDate until = null;
		for (Seen seen : this.around.getOrDefault(person, List.of())) {
			for (LocalDate wave : seen.waves()) {
				LocalDate moved = day(seen.client(), wave);
				if (wave.isBefore(day)) {
					after = (after == null || moved.isAfter(after)) ? moved : after;
				}
				else {
					until = (until == null || moved.isBefore(until)) ? moved : until;
				}
			}
		}
		return new Gap(after, until);
	}

	/** A day that a client alone tells; what stands for an open end stays. */
	LocalDate day(Id client, LocalDate day) {
		return (day.equals(Interval.BEGINNING) || day.equals(Interval.END)) ? day : day.plusDays(shift(client));
	}

	/** A day of somebody whom several clients may share. */
	private LocalDate day(Id person, LocalDate day, LocalDate earliest, LocalDate latest) {
		Set<Id> groups = moving(person);
		return (groups.size() == 1) ? day(groups.iterator().next(), day) : gap(person, day).middle(earliest, latest);
	}

	/**
	 * An employment as the waves of all clients around find it; null where no wave of
	 * several clients falls into it.
	 */
	@Nullable Employment of(Employment job) {
		LocalDate from = edge(job.person(), job.span().from());
		LocalDate until = edge(job.person(), job.span().until());
		return from.isBefore(until) ? new Employment(job.person(), job.agency(), new Interval(from, until)) : null;
	}

	private LocalDate edge(Id person, LocalDate day) {
		return (day.equals(Interval.BEGINNING) || day.equals(Interval.END)) ? day
				: day(person, day, Interval.BEGINNING, Interval.END);
	}

	/** A carer's death. */
	@Nullable LocalDate death(InformalCarer carer) {
		LocalDate day = carer.deceasedOn();
		if (day == null) {
			return null;
		}
		Gap gap = gap(carer.id(), day);
		LocalDate latest = (gap.after() != null) ? gap.after().plusDays(1) : day;
		return day(carer.id(), day, (gap.until() != null) ? gap.until() : day, latest);
	}

	/** How many clients move together, group by group. */
	List<Integer> groups() {
		Map<Id, Integer> sizes = new HashMap<>();
		new HashSet<>(this.clients.keySet()).forEach((client) -> sizes.merge(group(client), 1, Integer::sum));
		return sizes.values().stream().sorted().toList();
	}

}
