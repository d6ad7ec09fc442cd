package carenet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import carenet.audit.Reason;
import carenet.erasure.Erasure;
import carenet.erasure.ErasureJournal;
import carenet.erasure.ErasureOrder;
import carenet.erasure.ErasurePlan;
import carenet.erasure.ErasureProof;
import carenet.graph.DataFolder;
import carenet.graph.RunningServer;
import carenet.graph.StoreFiles;
import carenet.study.Id;
import carenet.study.NotAllowed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carenet erase}: a person out of every layer, for good. */
@Command(name = "erase", description = "Removes a client, carer or professional for good: name, reports, ties, "
		+ "history, and what is left of them in the database's files. In the networks of other clients an anonymous "
		+ "one goes on. Not beside a running server.", sortOptions = false)
final class Erase implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(paramLabel = "PERSON", description = "The id of a client, carer or professional.")
	private String person = "";

	@Option(names = "--reason", paramLabel = "TEXT", required = true,
			description = "Why; kept in the audit log, so name nobody.")
	private String reason = "";

	@Option(names = "--proof", paramLabel = "FILE",
			description = "Write there what was removed and what remains; JSON if it ends with .json.")
	private @Nullable Path proof;

	@Option(names = "--with-id", description = "The proof says the id; otherwise only a salted hash of it.")
	private boolean withId;

	@Option(names = "--yes", description = "Do not ask.")
	private boolean yes;

	@Mixin
	private final DataOption data = new DataOption();

	Erase(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		Id id = Id.of(this.person);
		ErasureOrder order = new ErasureOrder(new Reason(this.reason), this.proof, this.withId);
		Map<String, String> properties = this.data.with(this.given);
		Erasing erasing = new Erasing(this.opening, properties, this.console);
		StoreFiles files;
		try (Stack stack = new Stack()) {
			try (Backstage product = this.opening.open(properties)) {
				refuseBesideAServer(product);
				stack.lock = new ErasureJournal(product.get(DataFolder.class)).lock();
				product.get(StoreFiles.class).requireSpace();
				Erasure erasure = product.get(Erasure.class);
				ErasurePlan plan = erasure.plan(id);
				if (!isConfirmed(plan)) {
					this.console.remark("Nothing was erased.");
					return ExitCode.BAD_INPUT.code();
				}
				erasure.begin(plan, order);
				files = erasing.carryOut(product);
			}
			say(erasing.end(files));
		}
		return ExitCode.DONE.code();
	}

	/** What is locked while the database is open stays so when it is closed. */
	private static final class Stack implements AutoCloseable {

		private ErasureJournal.@Nullable Lock lock;

		@Override
		public void close() {
			if (this.lock != null) {
				this.lock.close();
			}
		}

	}

	private static void refuseBesideAServer(Backstage product) {
		Path folder = product.get(DataFolder.class).root();
		Optional<RunningServer> server = RunningServer.find(folder);
		if (server.isPresent() && !product.get(StoreFiles.class).areOurs()) {
			throw new NotAllowed("%s is held by %s; stop it first: the database's files are written anew, which nobody "
				.formatted(folder, server.get()) + "may have open");
		}
	}

	private boolean isConfirmed(ErasurePlan plan) {
		if (this.yes) {
			return true;
		}
		if (!this.console.terminal()) {
			throw new NotAllowed("nobody is there to confirm it: --yes erases without asking");
		}
		this.console.remark(plan.text());
		return Optional.ofNullable(System.console())
			.map((terminal) -> terminal.readLine("Type the id to erase: "))
			.filter(this.person::equals)
			.isPresent();
	}

	private void say(List<ErasureProof> proofs) {
		proofs.forEach((one) -> this.console.say(one.text()));
	}

}
