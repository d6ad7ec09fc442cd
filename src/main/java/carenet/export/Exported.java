package carenet.export;

/**
 * What was exported.
 *
 * @param format how
 * @param clients how many
 */
public record Exported(ExportFormat format, int clients) {

	public String sentence() {
		return "%s: %,d %s".formatted(this.format.title(), this.clients, (this.clients == 1) ? "client" : "clients");
	}

}
