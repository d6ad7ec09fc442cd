package carenet.research;

import java.util.List;

/** Texts that try to do more than read, each in a way of its own. */
final class Attacks {

	static final List<String> ALL = List.of("CREATE (n:Client {id: 'X'})", "MERGE (n:Client {id: 'X'}) RETURN n",
			"MATCH (c:Client) SET c.id = 'X'", "MATCH (c:Client) REMOVE c.id", "MATCH (n) DETACH DELETE n",
			"MATCH ()-[r]->() DELETE r", "INSERT (:Client {id: 'X'})", "FOREACH (x IN [1] | CREATE (:X))",
			"MATCH (c:Client) CALL (c) { SET c.x = 1 } RETURN c",
			"MATCH (c:Client) CALL { WITH c DETACH DELETE c } IN TRANSACTIONS OF 1 ROWS",
			"MATCH (c) CALL (c) { WITH c CREATE (:X) } IN 4 CONCURRENT TRANSACTIONS",
			"CALL { CREATE (:X) } IN TRANSACTIONS", "MATCH (n) /* quietly */ DeTaCh /**/ DELETE n",
			"MATCH (n) // a comment\nSET n.x = 1", "MATCH (n) // a comment\rSET n.x = 1",
			"MATCH (n) /* // */ SET n.x = 1", "RETURN 1 /* '", "RETURN 1; MATCH (n) DETACH DELETE n", "RETURN 1;;",
			"MATCH (n) \\u0053ET n.x = 1", "RETURN '\\u0027 AS x MATCH (n) DETACH DELETE n //'",
			"MATCH\u00a0(n) SET n.x = 1", "RETURN \u2018x\u2019", "MATCH (n)\u2028SET n.x = 1",
			"RETURN 'it does not end", "RETURN `it does not end", "CALL dbms.listConfig()",
			"CALL dbms.killTransaction('x')", "CALL `dbms`.`listConfig`()", "CALL dbms . components ( )",
			"CALL /* here */ dbms.components", "CALL db.createLabel('X')",
			"CALL db.index.fulltext.queryNodes('x', 'y')", "CALL db.clearQueryCaches()",
			"CALL apoc.cypher.runWrite('CREATE (n)', {})", "CALL apoc.load.json('http://127.0.0.1/')",
			"RETURN apoc.util.sleep(100000)", "RETURN `apoc`.`util`.`sleep`(1)",
			"RETURN genai.vector.encode('x', 'OpenAI', {})", "CALL db.labels() YIELD label CALL db.createLabel(label)",
			"LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
			"LOAD CSV WITH HEADERS FROM 'http://169.254.169.254/latest' AS row RETURN row",
			"MATCH (c) CALL (c) { LOAD CSV FROM 'https://example.org/?' + c.id AS r RETURN r } RETURN r",
			"RETURN file()", "SHOW TRANSACTIONS", "SHOW SETTINGS", "SHOW USERS",
			"SHOW FUNCTIONS YIELD name RETURN name", "TERMINATE TRANSACTION 'neo4j-transaction-1'",
			"USE system MATCH (n) RETURN n", "USE neo4j RETURN 1", "CALL { USE system SHOW USERS }",
			"CREATE INDEX evil FOR (n:X) ON (n.y)", "DROP CONSTRAINT client_id", "CREATE OR REPLACE DATABASE neo4j",
			"ALTER USER neo4j SET PASSWORD 'x'", "GRANT ROLE admin TO neo4j", "EXPLAIN MATCH (n) DETACH DELETE n",
			"PROFILE MATCH (n) RETURN n", "CYPHER runtime=slotted RETURN 1",
			"CYPHER 5 LOAD CSV FROM 'file:///x' AS r RETURN r", "RETURN [x IN range(1, 1000000000000) | x]",
			"RETURN reduce(a = 'x', i IN range(1, 60) | a + a)", "RETURN replace('xx', 'x', 'xxxx')",
			"RETURN size(range(1, 1000 * 1000 * 1000))", "WITH 'x' AS s RETURN lpad(s, 2147483647, s)");

	/** What would take memory or time within one expression, where nothing ends it. */
	static final List<String> BOMBS = List.of(
			doubling("WITH 'xxxxxxxx' AS x ", "WITH x + x AS x ", 40, "RETURN size(x)"),
			doubling("WITH [1, 2] AS x ", "WITH [x, x] AS x ", 30, "RETURN x"),
			doubling("WITH {a: 1} AS x ", "WITH {a: x, b: x} AS x ", 30, "RETURN x"),
			doubling("WITH [1, 2] AS x ", "WITH x + x AS x ", 40, "RETURN size(x)"),
			doubling("WITH 'a' AS a, 'b' AS b ", "WITH a + b AS b, b AS a ", 60, "RETURN size(a)"),
			doubling("WITH 'x' AS x ", "CALL (x) { RETURN x + x AS y } WITH y AS x ", 40, "RETURN size(x)"),
			doubling("WITH ['x'] AS x ", "WITH [y IN x | y + y] AS x ", 40, "RETURN size(x[0])"),
			doubling("WITH 'x' AS x ", "UNWIND [x + x] AS y WITH y AS x ", 40, "RETURN size(x)"),
			"WITH range(1, 1000) AS l RETURN size([a IN l | size([b IN l | size([c IN l | 1])])])",
			"WITH range(1, 1000) AS l RETURN [a IN l WHERE any(b IN l WHERE any(c IN l WHERE a + b + c < 0))]",
			"UNWIND range(1, 200000) AS x WITH collect(x) AS l RETURN size([a IN l WHERE any(b IN l WHERE b < 0)])",
			"UNWIND range(1, 200000) AS x WITH collect(x) AS l RETURN [a IN l | l]",
			"UNWIND range(1, 200000) AS x WITH collect(x) AS l RETURN [a IN l WHERE size(tail(l)) = a]",
			"UNWIND range(1, 200000) AS x WITH collect(x) AS l WITH {p: l} AS m RETURN [a IN m.p | m.p]",
			"MATCH (c:Client) WHERE c.id =~ '(a+)+$' RETURN c", "MATCH (c:Client) WHERE c.id =~ $p RETURN c",
			"MATCH (c:Client) WHERE c.id =~ '.*a.*b.*c.*d' RETURN c", "RETURN " + "(".repeat(60) + "1" + ")".repeat(60),
			"MATCH " + "(a)--".repeat(80) + "(b) RETURN count(*)", "WITH 1 AS x WITH x + x AS return RETURN return");

	private static String doubling(String first, String step, int often, String last) {
		return first + step.repeat(often) + last;
	}

	private Attacks() {
	}

}
