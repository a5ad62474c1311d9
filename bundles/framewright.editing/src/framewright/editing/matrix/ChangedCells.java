package framewright.editing.matrix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.ChangeMatrix.Column;
import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.core.extension.Services;
import framewright.core.library.Library;
import framewright.editing.form.FormText;

/**
 * The texts of a matrix that are not as the last published version has them. Immutable.
 *
 * @param version the published version; empty when it was not looked at
 * @param levels  the names of the changed levels, by the name of the element
 * @param why     why nothing can be said, for people; empty when all is well
 */
public record ChangedCells(String version, Map<String, Set<String>> levels, String why) {

	/** Nothing was compared yet. */
	public static final ChangedCells NONE = new ChangedCells("", Map.of(), "");

	public ChangedCells {
		levels = Map.copyOf(levels);
	}

	private static ChangedCells unknown(String why) {
		return new ChangedCells("", Map.of(), why);
	}

	public boolean isChanged(String element) {
		return levels.containsKey(element);
	}

	public boolean isChanged(String element, String level) {
		return levels.getOrDefault(element, Set.of()).contains(level);
	}

	/**
	 * Compares a text with the last published version of its framework. Reads a file and takes its time, so it belongs into a job.
	 *
	 * @param file where the framework is; absolute
	 * @param cancelled asked now and then; see {@link Comparison#between}
	 */
	public static ChangedCells since(Path file, FormText text, BooleanSupplier cancelled) {
		Comparison comparison = Services.find(Comparison.class).orElse(null);
		return comparison == null ? unknown("What changed cannot be told here, because the part of Framewright that compares is not installed.") : since(file, text, comparison, cancelled);
	}

	static ChangedCells since(Path file, FormText text, Comparison comparison, BooleanSupplier cancelled) {
		try {
			List<Path> published = Library.containing(file).published(text.framework().name());
			if (published.isEmpty()) {
				return unknown("This framework has no published version yet, so everything in it is new.");
			}
			Path last = published.getLast();
			String version = Library.version(last);
			Comparison.Text old = new Comparison.Text("version " + version, Files.readString(last, StandardCharsets.UTF_8));
			return of(version, comparison.between(old, new Comparison.Text("your text", text.text()), cancelled).matrix());
		} catch (IOException e) {
			return unknown("The last published version cannot be read, so what changed since cannot be told. Check that its file is there and that you may read it.");
		} catch (UnreadableTextException e) {
			return unknown("What changed since the last published version cannot be told. " + e.getMessage());
		}
	}

	private static ChangedCells of(String version, ChangeMatrix matrix) {
		Map<String, Set<String>> levels = new HashMap<>();
		for (ChangeMatrix.Row row : matrix.rows()) {
			for (int i = 0; i < matrix.levels().size(); i++) {
				Column column = matrix.levels().get(i);
				Cell cell = row.cells().get(i);
				if (cell != Cell.SAME && cell != Cell.NONE) {
					levels.computeIfAbsent(row.subject().name(), name -> new HashSet<>()).add(column.level());
				}
			}
		}
		return new ChangedCells(version, levels, "");
	}
}
