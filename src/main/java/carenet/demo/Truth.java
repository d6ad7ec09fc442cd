package carenet.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import carenet.actors.Client;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What is really so in the generated world of one client, whoever tells or does not tell
 * it.
 *
 * @param client the client
 * @param waves when the client is observed
 * @param supports everybody who ever supports the client
 * @param needs everything the client ever needs help with, found or not
 * @param contacts which supporters are in contact
 * @param volunteering for which agencies volunteers work
 */
public record Truth(Client client, List<Wave> waves, List<Support> supports, List<TrueNeed> needs,
		List<Contact> contacts, List<Employment> volunteering) {

	public Truth {
		waves = List.copyOf(waves);
		supports = List.copyOf(supports);
		needs = List.copyOf(needs);
		contacts = List.copyOf(contacts);
		volunteering = List.copyOf(volunteering);
	}

	public LocalDate day(int wave) {
		return this.waves.get(wave).date();
	}

	public List<Support> supportsOn(LocalDate day) {
		return this.supports.stream().filter((support) -> support.span().contains(day)).toList();
	}

	public List<Contact> contactsOn(LocalDate day) {
		return this.contacts.stream().filter((contact) -> contact.span().contains(day)).toList();
	}

	/** The domains in which the client needs help on that day, found or not. */
	public Set<NeedDomain> problemsOn(LocalDate day) {
		Set<NeedDomain> domains = new TreeSet<>();
		this.needs.stream()
			.filter((need) -> need.span().contains(day))
			.forEach((need) -> domains.add(need.need().domain()));
		return domains;
	}

	/**
	 * One supporter's help.
	 *
	 * @param supporter who helps
	 * @param span from when until when
	 * @param endReason why it ended; null while it lasts
	 * @param domains the domains of life that the supporter can help with
	 * @param attributes what the help is like at each wave
	 */
	public record Support(Supporter supporter, Interval span, @Nullable String endReason, List<NeedDomain> domains,
			List<Attributes> attributes) {

		public Support {
			domains = List.copyOf(domains);
			attributes = List.copyOf(attributes);
		}

		public Id id() {
			return this.supporter.id();
		}

		public boolean formal() {
			return !(this.supporter instanceof InformalCarer);
		}

		public boolean coordinates() {
			return Boolean.TRUE.equals(this.attributes.getFirst().coordinator());
		}
	}

	/**
	 * A need.
	 *
	 * @param need as the study registers it
	 * @param span when it is really there
	 * @param foundOn when somebody first noticed it; null when nobody did
	 * @param scores how well the client copes at each wave, 1 to 5
	 * @param addressed by whom, from when until when
	 */
	public record TrueNeed(Need need, Interval span, @Nullable LocalDate foundOn, List<Integer> scores,
			List<Addressing> addressed) {

		public TrueNeed {
			scores = List.copyOf(scores);
			addressed = List.copyOf(addressed);
		}

		public boolean isFoundBy(LocalDate day) {
			return this.foundOn != null && !this.foundOn.isAfter(day);
		}

		public List<Id> addressedOn(LocalDate day) {
			return this.addressed.stream().filter((by) -> by.span().contains(day)).map(Addressing::supporter).toList();
		}
	}

	/**
	 * A supporter works on a need for a time.
	 *
	 * @param supporter who
	 * @param span when
	 */
	public record Addressing(Id supporter, Interval span) {
	}

	/**
	 * Two supporters know and speak to each other about the client.
	 *
	 * @param one the one
	 * @param other the other
	 * @param span when
	 */
	public record Contact(Id one, Id other, Interval span) {

		public boolean links(Id first, Id second) {
			return (this.one.equals(first) && this.other.equals(second))
					|| (this.one.equals(second) && this.other.equals(first));
		}

		public boolean touches(Id supporter) {
			return this.one.equals(supporter) || this.other.equals(supporter);
		}
	}

}
