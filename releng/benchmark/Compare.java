import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;

import framewright.core.compare.Changes;
import framewright.core.compare.Comparison.Text;
import framewright.diff.TextComparison;
import framewright.versions.Author;
import framewright.versions.FrameworkHistory;
import framewright.versions.SaveVersion;
import framewright.versions.StartVersions;
import framewright.versions.VersionedLibrary;

/**
 * Measures what it takes to compare: two saved versions of 5,000 elements beside {@code git diff --word-diff} of the same two, texts of growing size, a
 * library of which one file changed, and two texts of which every descriptor changed. {@code Compare FOLDER}: the folder is for its files and must be empty.
 */
public class Compare {

	private static final int ROUNDS = 11;
	private static final Author AUTHOR = new Author("Benchmark", "benchmark@example.org");

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		history(folder.resolve("history"));
		library(folder.resolve("library"));
		sizes(folder.resolve("sizes"));
		reworded(folder.resolve("reworded"));
	}

	private static void history(Path folder) throws Exception {
		Path file = settle(folder).resolve("generated.framework");
		Generate.main(new String[] { "5000", file.toString() });
		VersionedLibrary library = VersionedLibrary.containing(file);
		String old = new StartVersions(library).start(AUTHOR, "First", new NullProgressMonitor()).version().orElseThrow().id();
		Generate.main(new String[] { "5000", file.toString(), "next" });
		String now = new SaveVersion(library).save(file, "Second", AUTHOR, new NullProgressMonitor()).version().orElseThrow().id();
		FrameworkHistory history = new FrameworkHistory(library);
		Changes[] changes = new Changes[1];
		double ours = median(() -> changes[0] = new TextComparison().between(history.text(file, old).forComparison(), history.text(file, now).forComparison(), () -> false));
		System.out.printf("%-76s %8.0f ms%n", "Two saved versions of 5,000 elements: read, compared, classified (" + changes[0].changes().size() + " changes)", ours);
		double git = median(() -> run(folder, "git", "diff", "--word-diff", old, now));
		System.out.printf("%-76s %8.0f ms%n", "git diff --word-diff of the same two, as a process", git);
		double version = median(() -> run(folder, "git", "--version"));
		System.out.printf("%-76s %8.0f ms%n%n", "    of which starting git", version);
	}

	private static void library(Path folder) throws Exception {
		settle(folder);
		for (int i = 0; i < 30; i++) {
			Generate.main(new String[] { "1000", folder.resolve("f" + i + ".framework").toString() });
		}
		VersionedLibrary library = VersionedLibrary.containing(folder.resolve("f0.framework"));
		new StartVersions(library).start(AUTHOR, "First", new NullProgressMonitor());
		for (int changed : new int[] { 1, 10, 30 }) {
			for (int i = 0; i < changed; i++) {
				Generate.main(new String[] { "1000", folder.resolve("f" + i + ".framework").toString(), "next" });
			}
			double time = median(() -> {
				FrameworkHistory history = new FrameworkHistory(library);
				List<Path> unsaved = new SaveVersion(library).unsaved(new NullProgressMonitor());
				for (Path file : unsaved) {
					new TextComparison().between(history.text(file, FrameworkHistory.LAST_SAVED).forComparison(), new Text("now", Files.readString(file)), () -> false);
				}
				check(unsaved.size() == changed);
			});
			System.out.printf("%-76s %8.0f ms%n", "What changed in a library of 30 x 1,000 elements, " + changed + " of its files changed", time);
		}
		System.out.println();
	}

	private static void sizes(Path folder) throws Exception {
		settle(folder);
		System.out.printf("%-12s %10s %10s %22s %18s %10s%n", "elements", "size", "time", "ms per 1,000 elements", "most heap used", "changes");
		for (int count : new int[] { 1_000, 10_000, 50_000, 150_000 }) {
			Path file = folder.resolve("generated.framework");
			Generate.main(new String[] { Integer.toString(count), file.toString() });
			String old = Files.readString(file);
			Generate.main(new String[] { Integer.toString(count), file.toString(), "next" });
			String now = Files.readString(file);
			pools().forEach(MemoryPoolMXBean::resetPeakUsage);
			Changes[] changes = new Changes[1];
			double time = median(count > 10_000 ? 3 : ROUNDS, () -> changes[0] = new TextComparison().between(new Text("old", old), new Text("new", now), () -> false));
			long most = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
			System.out.printf("%-12s %7.1f MB %7.0f ms %22.1f %15d MB %10d%n", count, old.length() / 1e6, time, time * 1000 / count, most, changes[0].changes().size());
		}
	}

	/** The most that can have changed: nothing is equal letter by letter, so every text is compared word by word. */
	private static void reworded(Path folder) throws Exception {
		Path file = settle(folder).resolve("generated.framework");
		Generate.main(new String[] { "5000", file.toString() });
		String old = Files.readString(file);
		Generate.main(new String[] { "5000", file.toString(), "reworded" });
		String now = Files.readString(file);
		Changes[] changes = new Changes[1];
		double time = median(() -> changes[0] = new TextComparison().between(new Text("old", old), new Text("new", now), () -> false));
		System.out.printf("%n%-76s %8.0f ms%n", "5,000 elements, every text of every level reworded (" + changes[0].changes().size() + " changes)", time);
	}

	private static List<MemoryPoolMXBean> pools() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
	}

	private static Path settle(Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("library.settings"), "title = Benchmark\n");
		return folder;
	}

	private static void run(Path folder, String... command) throws IOException, InterruptedException {
		check(new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor() == 0);
	}

	private static void check(boolean so) {
		if (!so) {
			throw new IllegalStateException("what was measured is not what was meant");
		}
	}

	private interface Work {
		void run() throws Exception;
	}

	private static double median(Work work) throws Exception {
		return median(ROUNDS, work);
	}

	/** In milliseconds; the process is warm: as many rounds as are measured go before. */
	private static double median(int rounds, Work work) throws Exception {
		double[] times = new double[rounds];
		for (int i = -Math.min(rounds, 5); i < rounds; i++) {
			long from = System.nanoTime();
			work.run();
			if (i >= 0) {
				times[i] = (System.nanoTime() - from) / 1e6;
			}
		}
		Arrays.sort(times);
		return times[rounds / 2];
	}
}
