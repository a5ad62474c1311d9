package framewright.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.core.exchange.Profile;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkText;
import framewright.core.library.Language;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.Severity;
import framewright.dsl.Versions;
import framewright.dsl.scoping.PublishedVersions;

/** What the pages show can be copied and used. */
class ExamplesTest {

	private static final Pattern WHOLE = Pattern.compile("framework\\s+([A-Za-z0-9-]+).*", Pattern.DOTALL);

	private static final Pattern PICTURE = Pattern.compile("(?<=\")assets/[a-z]+\\.svg(?=\")");

	/** An example that is only a part of a framework, and says with {@code data-inside} where in a framework it may stand. */
	private static final String INSIDE_FRAMEWORK = """
			framework example "Example" {
			    scale impact "Impact" {
			        level some "Some impact"
			        level high "High impact"
			    }
			%s
			}
			""";

	private static final String INSIDE_COMPONENT = INSIDE_FRAMEWORK.formatted("""
			    domain around "Around" {
			        subdomain near "Near" {
			            component opening "Opening" {
			                at some
			                    | open the door.
			                at high
			                    | open every door.
			%s
			            }
			            component closing "Closing" {
			                at some
			                    | shut the door.
			                at high
			                    | shut every door.
			            }
			        }
			    }
			""");

	@TempDir
	private Path folder;

	static Stream<Element> frameworks() {
		return Pages.names().flatMap(name -> Pages.page(name).select("pre.framework").stream());
	}

	@ParameterizedTest
	@MethodSource("frameworks")
	void followsTheLanguageAndHasNoFault(Element example) throws IOException {
		String text = whole(example);
		assertTrue(FrameworkText.parses(text), text);
		assertEquals("", faults(text));
	}

	private static String whole(Element example) {
		return switch (example.attr("data-inside")) {
			case "framework" -> INSIDE_FRAMEWORK.formatted(example.wholeText());
			case "component" -> INSIDE_COMPONENT.formatted(example.wholeText());
			default -> example.wholeText();
		};
	}

	/** What is found in a text that stands in one library with the other examples; to-dos are none. */
	private String faults(String text) throws IOException {
		for (String picture : PICTURE.matcher(text).results().map(MatchResult::group).toList()) {
			Files.createDirectories(folder.resolve(picture).getParent());
			Files.writeString(folder.resolve(picture), "<svg xmlns='http://www.w3.org/2000/svg'/>");
		}
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		frameworks().filter(example -> !example.hasAttr("data-inside")).forEach(example -> reader.read(file(example.wholeText()), example.wholeText()));
		reader.read(file(text), text);
		return reader.check(file(text), null).stream().filter(finding -> finding.severity() != Severity.TODO).map(finding -> print(finding)).collect(Collectors.joining("\n"));
	}

	private Path file(String text) {
		Matcher name = WHOLE.matcher(text);
		assertTrue(name.matches(), "An example without data-inside begins with the word framework: " + text);
		return folder.resolve(name.group(1) + Library.EXTENSION);
	}

	private static String print(Finding finding) {
		return finding.print("example");
	}

	@Test
	void thereAreExamplesOfAllSorts() {
		assertTrue(frameworks().count() > 15);
		for (String inside : List.of("framework", "component")) {
			assertTrue(frameworks().anyMatch(example -> example.attr("data-inside").equals(inside)));
		}
	}

	/** The pages quote what is said of a level with a slip of the pen; … stands for what they leave out. */
	@Test
	void quotesFindingsAsTheyAre() throws IOException {
		String slip = Pages.page("index").selectFirst("pre.framework").wholeText().replaceFirst("at high", "at hihg");
		for (String page : List.of("checks", "command-line")) {
			assertQuotes(Pages.page(page).selectFirst("pre.finding").text().replace("coaching-guide.framework", "example"), faults(slip));
		}
		assertQuotes(Pages.page("tour").selectFirst(".message").text(), faults(slip.replace("level high", "level high \"High impact\" level highest")));
	}

	private static void assertQuotes(String quotation, String original) {
		String pattern = Stream.of(quotation.split("…")).map(String::strip).map(Pattern::quote).collect(Collectors.joining(".*"));
		assertTrue(Pattern.compile(pattern).matcher(original).find(), quotation + " is quoted, and this is said: " + original);
	}

	@Test
	void languagePageNamesEveryWordOfTheLanguage() {
		Set<String> words = new TreeSet<>(GrammarUtil.getAllKeywords(Language.service(IGrammarAccess.class).getGrammar()));
		words.removeIf(word -> !Character.isLetter(word.charAt(0)));
		assertEquals(words, new TreeSet<>(Pages.page("language").select(".words code").eachText()));
	}

	@Test
	void settingsAreUnderstood() throws IOException {
		Files.writeString(folder.resolve(Library.SETTINGS), Pages.page("libraries").selectFirst("pre.settings").wholeText());
		Library library = Library.containing(folder);
		assertEquals("Our library", library.title());
		Profile profile = Profile.find(library, "handbook").orElseThrow();
		assertEquals(List.of("html"), profile.formats());
		assertEquals(Set.of("theme", "smartcard"), profile.options().keySet());
	}

	@Test
	void versionsAreUnderstood() {
		List<PublishedVersions.Version> versions = PublishedVersions.parse(Pages.page("versions").selectFirst("pre.versions").wholeText());
		assertEquals(2, versions.size());
		for (PublishedVersions.Version version : versions) {
			assertTrue(Versions.isVersion(version.version()), version.version());
			assertFalse(version.date() == null || version.publisher() == null || version.linked().isEmpty(), version.toString());
		}
		assertEquals("2.0.0", versions.get(0).supersededBy());
		assertEquals("2027-08-31", versions.get(0).retired());
		assertEquals(Set.of("coaching-guide", "mentor-standards"), versions.get(1).linked().keySet());
	}
}
