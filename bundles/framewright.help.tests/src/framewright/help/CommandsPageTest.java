package framewright.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of the command line has a section for each command, with each of its options. It reads the sources, for a fragment of the help does not see the commands. */
class CommandsPageTest {

	private static final Path SOURCES = Path.of(System.getProperty("framewright.root"), "bundles/framewright.cli/src/framewright/cli");
	private static final Pattern COMMAND = Pattern.compile("COMMANDS\\.put\\(\"(\\w+)\",[^;]*?(\\w+)(?:::new|\\(terminal\\))\\)");
	private static final Pattern OPTION = Pattern.compile("@Option\\(names = (\\{[^}]*\\}|\"[^\"]*\")");
	private static final Pattern NAME = Pattern.compile("\"(-[-\\w]+)\"");

	static Stream<String[]> commands() throws IOException {
		return COMMAND.matcher(Files.readString(SOURCES.resolve("Commands.java"))).results().map(found -> new String[] { found.group(1), found.group(2) });
	}

	@Test
	void theSourcesAreUnderstood() throws IOException {
		Set<String> commands = commands().map(command -> command[0]).collect(Collectors.toSet());
		assertTrue(commands.containsAll(Set.of("new", "exporters", "diff", "merge")), commands.toString());
		assertEquals(Set.of("--format", "--out", "--review"), options("DiffCommand"));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyCommandHasASectionWithItsOptions(String name, String type) throws IOException {
		Element heading = Pages.page("command-line").getElementById(name);
		assertNotNull(heading, "command-line.html lacks the command " + name + ".");
		StringBuilder section = new StringBuilder();
		for (Element next = heading.nextElementSibling(); next != null && !next.tagName().equals("h2"); next = next.nextElementSibling()) {
			section.append(next.text()).append('\n');
		}
		Set<String> missing = options(type);
		missing.removeIf(option -> Pattern.compile(Pattern.quote(option) + "(?![-\\w])").matcher(section).find());
		assertEquals(Set.of(), missing, "command-line.html does not tell these options of " + name + ".");
		assertTrue(section.toString().contains("Exit codes: 0"), name);
	}

	private static Set<String> options(String type) throws IOException {
		Path file = SOURCES.resolve(type + ".java");
		String source = Files.readString(Files.exists(file) ? file : SOURCES.resolve("ListExtensionsCommand.java"));
		return OPTION.matcher(source).results().map(MatchResult::group).flatMap(names -> NAME.matcher(names).results()).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}
}
