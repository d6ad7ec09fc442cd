package carenet.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

import carenet.study.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far long work has come, with its rate and the time that is left: one line that is
 * rewritten on a terminal, now and then a plain line elsewhere.
 */
final class ProgressLine implements Progress, AutoCloseable {

	private static final Duration REWRITTEN_EVERY = Duration.ofMillis(200);

	private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);

	/** A rate from less than this says nothing. */
	private static final double ENOUGH_SECONDS = 1;

	private final Console console;

	private final LongSupplier nanos;

	private @Nullable String stage;

	private long stageBegan;

	private long lastShown;

	private int shownWidth;

	ProgressLine(Console console) {
		this(console, System::nanoTime);
	}

	ProgressLine(Console console, LongSupplier nanos) {
		this.console = console;
		this.nanos = nanos;
		this.lastShown = nanos.getAsLong();
	}

	@Override
	public void at(Step step) {
		long now = this.nanos.getAsLong();
		if (!step.stage().equals(this.stage)) {
			this.stage = step.stage();
			this.stageBegan = now;
		}
		Duration pause = this.console.terminal() ? REWRITTEN_EVERY : PLAIN_EVERY;
		if (now - this.lastShown >= pause.toNanos()) {
			this.lastShown = now;
			show(text(step, (now - this.stageBegan) / 1e9));
		}
	}

	static String text(Step step, double seconds) {
		StringBuilder text = new StringBuilder(step.stage()).append(": ").append(number(step.done()));
		boolean totalKnown = step.total() > 0;
		if (totalKnown) {
			text.append(" of ").append(number(step.total()));
		}
		text.append(' ').append(step.unit());
		if (totalKnown) {
			text.append(" (").append(100 * step.done() / step.total()).append(" %)");
		}
		double rate = step.done() / seconds;
		if (seconds >= ENOUGH_SECONDS && rate > 0) {
			text.append(", ").append(number(Math.round(rate))).append(" a second");
			if (totalKnown) {
				text.append(", ").append(time(Math.round((step.total() - step.done()) / rate))).append(" left");
			}
		}
		return text.toString();
	}

	private static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	private static String time(long seconds) {
		if (seconds < 60) {
			return seconds + " s";
		}
		return (seconds < 3600) ? "%d min %d s".formatted(seconds / 60, seconds % 60)
				: "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
	}

	private void show(String text) {
		if (!this.console.terminal()) {
			this.console.remark(text);
			return;
		}
		this.console.err().print("\r" + text + " ".repeat(Math.max(0, this.shownWidth - text.length())));
		this.console.err().flush();
		this.shownWidth = text.length();
	}

	/** Takes the line away; a closed one may be used and closed again. */
	@Override
	public void close() {
		if (this.shownWidth > 0) {
			this.console.err().print("\r" + " ".repeat(this.shownWidth) + "\r");
			this.console.err().flush();
			this.shownWidth = 0;
		}
	}

}
