package framewright.product;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The built product, started as a person starts it: by its script, in a folder, with arguments. There is no display, and no terminal either.
 *
 * @param folder where it is installed
 */
record Product(Path folder) {

	/** The folder of the sources. */
	static final Path ROOT = real(Path.of(System.getProperty("framewright.root", "../..")));

	static final Path SAMPLES = ROOT.resolve("bundles/framewright.examples/library");

	/** How long a command may take before the test gives up, in seconds; a busy machine is slow. */
	private static final int PATIENCE = 300;

	/** What a person must never see. */
	private static final Pattern STACK_TRACE = Pattern.compile("\\tat |^Caused by:|Exception in thread|^!(?:ENTRY|MESSAGE|STACK)|\\b(?:java|org\\.eclipse|framewright)\\.[\\w.$]+(?:Exception|Error)\\b",
			Pattern.MULTILINE);

	/** The product that the build has made. */
	static Product built() {
		Path folder = ROOT.resolve("releng/framewright.product/target/products/framewright.product/linux/gtk/x86_64");
		assertTrue(Files.isDirectory(folder.resolve("plugins")), folder + " is not there: build the product first");
		return new Product(folder);
	}

	/** A product of its own as it is when it is new: nothing has been started in it, and nothing dropped in. */
	Product copy(Path to) throws IOException {
		return copy(to, true);
	}

	/** The same with files of its own, whose permissions may be changed. */
	Product copyWhole(Path to) throws IOException {
		return copy(to, false);
	}

	private Product copy(Path to, boolean link) throws IOException {
		copyTree(folder.resolve("plugins"), to.resolve("plugins"), link);
		Files.createDirectories(to.resolve("configuration"));
		Files.copy(folder.resolve("configuration/config.ini"), to.resolve("configuration/config.ini"));
		Path bundles = folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator");
		if (Files.isDirectory(bundles)) {
			copyTree(bundles, to.resolve("configuration").resolve(bundles.getFileName()), false);
		}
		Files.copy(folder.resolve("framewright"), to.resolve("framewright"));
		return new Product(to);
	}

	/** What a command printed and how it ended. */
	record Run(int code, String out, String err) {

		List<String> lines() {
			return out.lines().toList();
		}
	}

	Run run(Path in, String... arguments) throws IOException, InterruptedException {
		return start(in, Map.of(), arguments).finish();
	}

	/** Starts a command and does not wait for its end. */
	Running start(Path in, Map<String, String> environment, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("bash", folder.resolve("framewright").toString()));
		command.addAll(List.of(arguments));
		return start(in, environment, command);
	}

	static Running start(Path in, Map<String, String> environment, List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).redirectInput(new File("/dev/null"));
		for (String name : List.of("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
			builder.environment().remove(name);
		}
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().putAll(environment);
		File out = Files.createTempFile("framewright", ".out").toFile();
		File err = Files.createTempFile("framewright", ".err").toFile();
		return new Running(builder.redirectOutput(out).redirectError(err).start(), out.toPath(), err.toPath(), String.join(" ", command));
	}

	/** A command that was started. */
	record Running(Process process, Path out, Path err, String command) {

		Run finish() throws IOException, InterruptedException {
			if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
				throw new AssertionError(command + " has not ended after " + PATIENCE + " seconds");
			}
			Run run = new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
			Files.delete(out);
			Files.delete(err);
			assertFalse(STACK_TRACE.matcher(run.out() + "\n" + run.err()).find(), () -> command + " shows the inside of the program:\n" + run.out() + run.err());
			return run;
		}
	}

	/** A library of its own with the samples in it, published versions included. */
	static Path samples(Path to) throws IOException {
		copyTree(SAMPLES, to, false);
		return to;
	}

	/** Links cost no room, where they are possible; they must not be symbolic, for Equinox would follow them to the original installation. */
	static void copyTree(Path from, Path to, boolean link) throws IOException {
		try (var paths = Files.walk(from)) {
			for (Path path : paths.toList()) {
				Path target = to.resolve(from.relativize(path).toString());
				if (Files.isDirectory(path)) {
					Files.createDirectories(target);
				} else if (link) {
					linkOrCopy(path, target);
				} else {
					Files.copy(path, target);
				}
			}
		}
	}

	private static void linkOrCopy(Path path, Path target) throws IOException {
		try {
			Files.createLink(target, path);
		} catch (IOException | UnsupportedOperationException e) {
			Files.copy(path, target); // another disk
		}
	}

	static Path write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	/** A framework of one component with a text at each of two levels, and with more contents. */
	static String small(String name, String contents) {
		return """
				framework %s "Small" {
				    language-version 1
				    version 1.2.0
				    status draft
				    publisher "An institute"
				    owner "A director"
				    language en-GB
				    licence "CC BY 4.0"

				    scale impact "Impact" stem "A leader will" {
				        level some "Some"
				        level high "High"
				    }

				    domain people "People" {
				        summary
				            | Who we work with.

				        subdomain talk "Talk" {
				            component listening "Listening" {
				                at some
				                    | listen.
				                at high
				                    | listen to everyone.
				            }
				        }
				    }
				%s}
				""".formatted(name, contents);
	}

	static Path real(Path path) {
		try {
			return path.toRealPath();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
