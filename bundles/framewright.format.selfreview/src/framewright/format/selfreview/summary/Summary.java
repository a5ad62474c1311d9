package framewright.format.selfreview.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.format.selfreview.Form;
import framewright.format.selfreview.Form.Choice;
import framewright.format.selfreview.Form.Part;
import framewright.format.selfreview.summary.FilledForm.NoFormException;

/**
 * What a team chose, part by part, without names.
 *
 * @param people how many filled forms were summed up
 * @param least where fewer have answered, nothing is shown
 * @param remarks what a reader should know, without the name of any file, which may be that of a person
 * @param leftOut why files were left out, with their names; for whoever makes the summary and nobody else
 */
public record Summary(Form form, int people, int least, List<Row> rows, List<String> remarks, List<String> leftOut) {

	/**
	 * A part.
	 *
	 * @param shown whether enough people have answered for the counts to be shown
	 */
	public record Row(Part part, boolean shown, List<Count> counts) {

		/** Whether nothing is asked about it itself. */
		public boolean heading() {
			return !part.asked();
		}
	}

	/**
	 * How many chose one of the choices.
	 *
	 * @param share of those who have answered, in per cent
	 */
	public record Count(String title, int people, int share) {
	}

	/**
	 * Sums up the filled forms in a folder.
	 *
	 * @param form what was asked
	 * @throws IOException when the folder cannot be read, or too few filled forms are in it; its message is for people
	 */
	static Summary of(Form form, Path folder, int least, IProgressMonitor monitor) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") && !file.getFileName().toString().startsWith("~$"))
					.filter(file -> !file.getFileName().toString().endsWith(SummaryExporter.SUFFIX + ".xlsx")).sorted().toList();
		}
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		List<FilledForm> filled = new ArrayList<>();
		List<String> remarks = new ArrayList<>();
		List<String> leftOut = new ArrayList<>();
		int others = 0;
		for (Path file : files) {
			progress.split(1);
			try {
				FilledForm one = FilledForm.read(file);
				if (!one.uuid().equals(form.uuid())) {
					leftOut.add("“" + file.getFileName() + "” is about another framework and was left out.");
				} else if (one.chosen().isEmpty()) {
					leftOut.add("In “" + file.getFileName() + "” nothing is chosen.");
				} else {
					filled.add(one);
					others += one.version().equals(form.version()) ? 0 : 1;
				}
			} catch (NoFormException e) {
				leftOut.add("“" + file.getFileName() + "” " + e.getMessage() + ". It was left out.");
			}
		}
		if (filled.size() < least) {
			throw new IOException((filled.isEmpty() ? "No filled self-review" : "Only " + filled.size() + " filled self-review" + (filled.size() == 1 ? "" : "s")) + " of this framework " + (filled.size() > 1 ? "were" : "was")
					+ " found in " + folder + ". With fewer than " + least + ", a summary would show who chose what." + (leftOut.isEmpty() ? "" : " " + String.join(" ", leftOut)));
		}
		if (!leftOut.isEmpty()) {
			remarks.add(leftOut.size() + (leftOut.size() == 1 ? " file was" : " files were") + " left out.");
		}
		if (others > 0) {
			remarks.add(others + " of the forms " + (others == 1 ? "is" : "are") + " of another version of the framework. Where a part or a choice has changed, they may not be comparable.");
		}
		List<Row> rows = rows(form, filled, least, remarks);
		return new Summary(form, filled.size(), least, rows, List.copyOf(remarks), List.copyOf(leftOut));
	}

	private static List<Row> rows(Form form, List<FilledForm> filled, int least, List<String> remarks) {
		List<Row> rows = new ArrayList<>();
		int unknown = 0;
		for (Part part : form.parts()) {
			if (part.asked() && part.choices().isEmpty()) {
				continue;
			}
			Map<String, Integer> counts = new LinkedHashMap<>();
			part.choices().stream().map(Choice::title).forEach(title -> counts.put(title, 0));
			int answers = 0;
			for (FilledForm one : filled) {
				String chosen = part.names().stream().map(one.chosen()::get).filter(Objects::nonNull).findFirst().orElse(null);
				if (chosen != null && counts.containsKey(chosen)) {
					counts.merge(chosen, 1, Integer::sum);
					answers++;
				} else if (chosen != null) {
					unknown++;
				}
			}
			int all = answers;
			rows.add(new Row(part, answers >= least, counts.entrySet().stream().map(count -> new Count(count.getKey(), count.getValue(), all == 0 ? 0 : Math.round(count.getValue() * 100f / all))).toList()));
		}
		if (unknown > 0) {
			remarks.add(unknown + (unknown == 1 ? " answer is" : " answers are") + " none of the choices and " + (unknown == 1 ? "was" : "were") + " not counted.");
		}
		return List.copyOf(rows);
	}
}
