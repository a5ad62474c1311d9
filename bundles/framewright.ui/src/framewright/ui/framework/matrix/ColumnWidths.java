package framewright.ui.framework.matrix;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** How wide somebody made the columns of a framework's matrix. It belongs to the person and not to the library, so it is kept with the settings of the workbench, for each framework and scale. */
final class ColumnWidths {

	private static final int LEAST = 20;
	private static final int MOST = 4000;

	private final String key;

	/**
	 * @param framework its file
	 * @param scale     the name of the scale that is shown
	 */
	ColumnWidths(Path framework, String scale) {
		key = framework + "#" + scale;
	}

	private static Preferences settings() {
		return InstanceScope.INSTANCE.getNode("framewright.ui").node("matrixColumns");
	}

	/** The widths, in points; empty when nobody set them, or for another number of columns. */
	Optional<int[]> read(int columns) {
		try {
			int[] widths = Arrays.stream(settings().get(key, "").split(",")).filter(word -> !word.isEmpty()).mapToInt(Integer::parseInt).toArray();
			return Optional.of(widths).filter(all -> all.length == columns && Arrays.stream(all).allMatch(width -> width >= LEAST && width <= MOST));
		} catch (NumberFormatException e) {
			return Optional.empty(); // Somebody else wrote it.
		}
	}

	void write(int[] widths) {
		settings().put(key, Arrays.stream(widths).mapToObj(Integer::toString).collect(Collectors.joining(",")));
		try {
			settings().flush();
		} catch (BackingStoreException e) {
			ILog.of(ColumnWidths.class).warn("The widths of the columns could not be kept.", e);
		}
	}
}
