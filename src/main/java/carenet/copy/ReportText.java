package carenet.copy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import carenet.copy.CopyReport.Alike;

/** The report of a copy for people, in Markdown. */
final class ReportText {

	private ReportText() {
	}

	static String of(CopyReport report) {
		return """
				# Research copy

				Made on %s, from %s%s. %d clients, %d people and agencies around them; %d clients of the store are not in it.

				**It is pseudonymous, and not anonymous.** Whoever knows the network of one of these clients can still find that client in it: handle it as personal data, and do not publish it.

				## How alike people are

				k-anonymity (Sweeney 2002): each combination of what is told below is borne by at least k people. Asked for: k = %d.

				| | clients | informal carers |
				|---|---|---|
				| people | %d | %d |
				| told of each | year of birth, sex, district | year of birth, sex, relation |
				| **k that was reached** | **%d** | **%d** |
				| years of birth | %s | %s |
				| district, relation | %s | %s |
				| values removed since fewer than k bear them | %d | %d |
				| people of whom nothing of it is told | %d | %d |
				| single values removed | %d | %d |
				| combinations by size (size: how many) | %s | %s |

				%s
				## What was done

				- **Ids** are random and new; nothing leads back to those of the store. Within one client, reports, needs and events keep their order.
				- **Dates** have moved into the past, by up to %d days, each client's by the same number of days: intervals are as they were. Of %d clients %d groups have a shift of their own; the largest has %d clients, who share somebody whose employment or death could not be told otherwise.
				- **Employments** of professionals and volunteers around clients with different shifts are put where each of these clients' waves finds them as before; between waves they are only plausible, and those that no wave falls into are left out.
				- **When a report became known** is told in its order only: the moment of an import is the same for all, and would give the shifts away.
				- **Removed**: names of agencies, labels of needs, coders, caseloads, consents, and who merged records; two records of one person are one.
				- **Open codes** that fewer than k clients (professions: professionals) bear: %s.
				- **Kept as it was**: what was told of ties, with who told it, needs and their domains, ratings, events, the kind of carer, deaths, and which agencies are municipal or integrated care teams. Closed lists are not coarsened, since states and measures rest on them.

				## What it can still tell

				- %d of the clients are the only one with so many waves, ties and needs: structure can be recognised (Hay and others 2008), and k says nothing of it.
				- A day on which something happened to everybody, such as the extract of a register, shows how far clients are shifted against each other.
				- Who knows one date of a client knows all dates of that client, and of those who share its shift.
				- A professional or agency with many clients can be recognised by that.
				- An erasure does not reach a copy: make a new one, and destroy this one.

				## How to open it

				- `carenet open-copy DIR`: for reading, on a port of this machine, for R, Python, Neo4j Browser and `cypher-shell`.
				- `graph.cypher` fills any empty Neo4j from version 5 on, a server, Desktop or Aura: `cypher-shell -a ADDRESS -u USER -f graph.cypher`.
				- `neo4j/data` are the files of a database, written by %s: `databases/neo4j` and `transactions/neo4j`, put in the place of an empty database's, open in this version of Neo4j and later ones that read its format, and in no earlier one.

				L. Sweeney, Achieving k-anonymity privacy protection using generalization and suppression, International Journal on Uncertainty, Fuzziness and Knowledge-based Systems 10(5), 2002. M. Hay and others, Resisting structural re-identification in anonymized social networks, Proceedings of the VLDB Endowment 1(1), 2008.
				"""
			.formatted(report.made(), report.whose(), report.synthetic() ? "; everybody in it is generated" : "",
					report.clients(), report.people(), report.leftOut(), report.k(), report.ofClients().people(),
					report.ofCarers().people(), report.ofClients().reached(), report.ofCarers().reached(),
					bands(report.ofClients()), bands(report.ofCarers()), word(report.ofClients()),
					word(report.ofCarers()), report.ofClients().rareValues(), report.ofCarers().rareValues(),
					report.ofClients().leftOver(), report.ofCarers().leftOver(), report.ofClients().valuesRemoved(),
					report.ofCarers().valuesRemoved(), sizes(report.ofClients()), sizes(report.ofCarers()),
					warning(report), report.farthestShift(), report.clients(), report.shifts(), report.largestShift(),
					codes(report.removedCodes()), report.alone(), report.store());
	}

	private static String bands(Alike alike) {
		return (alike.yearsOfABand() == 0) ? "not told" : "in bands of " + alike.yearsOfABand();
	}

	private static String word(Alike alike) {
		return alike.wordTold() ? "told" : "not told";
	}

	private static String sizes(Alike alike) {
		return new TreeMap<>(alike.sizes()).entrySet()
			.stream()
			.map((one) -> one.getKey() + ": " + one.getValue())
			.collect(Collectors.joining(", "));
	}

	private static String warning(CopyReport report) {
		return report.isShort() ? "**There are too few people for k = %d.**\n".formatted(report.k()) : "";
	}

	private static String codes(Map<String, Integer> removed) {
		return new TreeMap<>(removed).entrySet()
			.stream()
			.map((one) -> one.getValue() + " " + one.getKey())
			.collect(Collectors.joining(", "));
	}

}
