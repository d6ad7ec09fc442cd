package carenet.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import carenet.access.Identity;
import carenet.study.BadInput;
import carenet.study.Progress;

/**
 * A study package of a few rows that never were in a file. It is judged by the very same
 * checks as one that is imported.
 *
 * @param rows the rows, those of one file in their order
 */
public record Draft(List<DraftRow> rows) {

	/** No interview has more to say. */
	public static final int MOST_ROWS = 2_000;

	public Draft {
		if (rows.size() > MOST_ROWS) {
			throw new BadInput("%d rows at once; at most %d".formatted(rows.size(), MOST_ROWS));
		}
		rows = List.copyOf(rows);
	}

	/**
	 * Judges all of it.
	 * @param known what it may refer to
	 * @param now when it is recorded, where it does not say
	 */
	public JudgedDraft judge(Known known, Instant now) {
		Findings findings = new Findings();
		Registers registers = new Registers(known);
		HeldRows held = new HeldRows();
		new PackageCheck((file, rows) -> read(file, rows, findings), registers, findings, held).run(now, Progress.NONE);
		return new JudgedDraft(this, new CheckedPackage(findings, registers, held, this::identities));
	}

	/** A row is counted within its file, from 1 on. */
	private boolean read(StudyFile file, Consumer<Row> rows, Findings findings) {
		Header header = Header.documented(file);
		long line = 0;
		for (DraftRow row : of(file)) {
			line++;
			rows.accept(row(header, row, line, findings));
		}
		return true;
	}

	private static Row row(Header header, DraftRow draft, long line, Findings findings) {
		StudyFile file = draft.file();
		List<String> cells = new ArrayList<>();
		boolean refused = false;
		for (String column : file.columnNames()) {
			String cell = draft.cells().getOrDefault(column, "");
			boolean tooLong = cell.length() > Limits.DEFAULT.cellChars();
			if (tooLong) {
				findings.add(ProblemCode.CELL_TOO_LONG, file.fileName(), line, column, "",
						"at most %d characters".formatted(Limits.DEFAULT.cellChars()));
			}
			if (cell.indexOf('\0') >= 0) {
				findings.add(ProblemCode.NUL_BYTE, file.fileName(), line, column, "", "text without NUL");
			}
			refused |= tooLong || cell.indexOf('\0') >= 0;
			cells.add(cell);
		}
		return refused ? Row.refused(header, line, cells) : new Row(header, line, cells, findings);
	}

	List<DraftRow> of(StudyFile file) {
		return this.rows.stream().filter((row) -> row.file() == file).toList();
	}

	private void identities(Consumer<Identity> taker) {
		read(StudyFile.IDENTITIES, (row) -> {
			Identity identity = Records.identity(row);
			if (identity != null) {
				taker.accept(identity);
			}
		}, new Findings());
	}

}
