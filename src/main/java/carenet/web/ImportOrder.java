package carenet.web;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

import carenet.intake.Findings;
import carenet.intake.Forecast;
import carenet.intake.ImportResult;
import carenet.study.Progress;

/**
 * What somebody asked for on the import page.
 *
 * @param fileName what the uploaded file was called
 * @param files where uploads lie until it is done; they may hold names
 * @param lookOnly whether only to say what would happen
 * @param take how it is taken over
 * @param look how it is looked at
 */
record ImportOrder(String fileName, List<Path> files, boolean lookOnly,
		BiFunction<Findings, Progress, ImportResult> take, BiFunction<Findings, Progress, Forecast> look) {
}
