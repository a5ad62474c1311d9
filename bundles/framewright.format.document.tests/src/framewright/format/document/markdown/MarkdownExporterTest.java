package framewright.format.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;

import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Prose;
import framewright.format.document.Samples;

class MarkdownExporterTest {

	private static final String SMALL = """
			framework small "A small one" {
				version 1.2.0
				status review
				subtitle "To try things"
				publisher "Institute"
				author "Ada" as "lead"
				author "Ben"
				audience "Heads", "Governors"
				uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"
				summary
					| First paragraph,
					| in two lines.
				scale impact "Impact" stem "A leader will" {
					level some "Some"
					level high "High" {
						summary
							| More than some.
					}
				}
				scale answer "Answer" unordered {
					level yes "Yes"
					level no "No"
				}
				structure {
					domain "Domain" numbered 1 contains component
					component "Component" numbered a rated on impact
					claim "Claim" plural "Claims" answered on answer
				}
				domain people "People" {
					why
						| Because.
					component listening "Listen | hear" {
						at some
							| hear *views* | signs
							|
							| - one
							| - two
						at high
							| seek views.
						questions
							- Who?
								-- And why?
								--- Really?
						see speaking as precedes "in time"
						see "https://example.org/x" "A page" as related
					}
					component speaking "Speak" retired in 1.2.0 replaced by listening {
						what
							| Gone.
					}
				}
				claim first "We listen" {
					see listening as part-of
				}
				claim second "We speak" {
					note
						| Think.
				}
				voices "Voices from here" {
					voice
						| I listen.
					by "A head"
					from talks
				}
				reading {
					work "Good Schools" by "A. Writer" year 2019 link "https://example.org/b"
						| Worth it.
				}
				figure "assets/none.svg" alt "Nothing" caption "None"
				glossary {
					term "Coach" also "coaches"
						| Who listens.
				}
				sources {
					source talks "Talks" by "Us"
				}
				accept some-rule because "it is fine"
			}
			""";

	private static final String EXPECTED = """
			# A small one

			*To try things*

			- **Version:** 1.2.0 (review)
			- **Publisher:** Institute
			- **Authors:** Ada (lead); Ben
			- **Audience:** Heads; Governors

			**Contents**

			- [Impact](#impact)
			  - [High](#high)
			- [Answer](#answer)
			- [1 People](#1-people)
			  - [1a Listen \\| hear](#1a-listen--hear)
			- [Claims](#claims)
			  - [We speak](#we-speak)
			- [Voices from here](#voices-from-here)
			- [Further reading](#further-reading)
			- [Glossary](#glossary)
			- [Sources](#sources)
			- [No longer in force](#no-longer-in-force)
			  - [Speak](#speak)

			First paragraph,
			in two lines.

			## Impact

			### High

			More than some.

			- Some

			## Answer

			- Yes
			- No

			## 1 People

			### Why

			Because.

			### 1a Listen \\| hear

			*A leader will …*

			| Some | High |
			| --- | --- |
			| hear *views* \\| signs<br>• one<br>• two | seek views. |

			#### Questions

			- Who?
			  - And why?
			    - Really?

			* *Comes before:* [Speak](#speak) – in time
			* *See also:* [A page](https://example.org/x)

			## Claims

			| Claim | Yes | No |
			| --- | --- | --- |
			| We listen<br>*Part of:* [1a Listen \\| hear](#1a-listen--hear) | ☐ | ☐ |
			| We speak | ☐ | ☐ |

			### We speak

			#### Note

			Think.

			## Voices from here

			> I listen.
			>
			> — A head, *Talks*

			## Further reading

			- [*Good Schools*](https://example.org/b) – A. Writer (2019)

			  Worth it.

			![Nothing](assets/none.svg)

			*None*

			## Glossary

			- **Coach** (also: coaches): Who listens.

			## Sources

			- *Talks* – Us

			## No longer in force

			### Speak

			*Retired in version 1.2.0; replaced by* [1a Listen \\| hear](#1a-listen--hear)*.*

			Gone.
			""";

	@Test
	void writesEveryPart() throws IOException {
		Samples.Export export = Samples.write(SMALL);
		assertEquals(EXPECTED, export.text());
		assertEquals(export.text(), Samples.write(SMALL).text(), "the same framework makes the same document");
	}

	@Test
	void tellsWhatIsLost() throws IOException {
		List<String> losses = Samples.write(SMALL).losses();
		assertEquals(List.of("Identifiers", "Kinds of parts", "Names, codes and short titles of scales and levels", "Permanent names", "Figures", "Accepted findings"),
				losses.stream().map(loss -> loss.replaceFirst("(?: \\(.*\\))?: .*", "")).toList());
		assertTrue(losses.get(4).contains("assets/none.svg"));
	}

	@Test
	void optionsChangeTheDocument() throws IOException {
		Framework framework = Samples.framework(SMALL);
		Library library = Library.containing(Path.of("library").toAbsolutePath());
		Samples.Export export = Samples.write(framework, library, Map.of("contents", "false", "rubric", "list", "retired", "false"));
		assertFalse(export.text().contains("**Contents**"));
		assertTrue(export.text().contains("**Some**\n\nhear *views* | signs\n\n- one"), export.text());
		assertFalse(export.text().contains("Gone."));
		assertTrue(export.losses().stream().anyMatch(loss -> loss.contains("Retired")));
	}

	@Test
	void hostileTextStaysText() throws IOException {
		String evil = "<script>alert(1)</script> | `x` # [a](javascript:alert(1)) ![b](https://example.org/b.png)";
		String quoted = evil.replace("\"", "\\\"");
		Samples.Export export = Samples.write("""
				framework evil "EVIL" {
					publisher "EVIL"
					author "EVIL" as "EVIL"
					summary
						| EVIL
						|
						| # EVIL
						| <div onclick="x">
						| | a | b |
						| |---|---|
					scale s "EVIL" stem "EVIL" {
						level a "EVIL"
						level b "EVIL"
					}
					structure {
						part "EVIL" rated on s
					}
					part p "EVIL" short "EVIL" {
						at a
							| EVIL
						indicators "EVIL"
							- EVIL
							- # EVIL
							- > EVIL
						see "javascript:alert(1)" "EVIL"
						see "https://example.org/x" "EVIL"
					}
					voices "EVIL" {
						voice
							| EVIL
						by "EVIL"
					}
					reading "EVIL" {
						work "EVIL" by "EVIL" link "javascript:alert(1)"
							| EVIL
					}
					figure "assets/../../etc/passwd" alt "EVIL" caption "EVIL"
					glossary "EVIL" {
						term "EVIL" also "EVIL"
							| EVIL
					}
				}
				""".replace("\"EVIL\"", "\"" + quoted + "\"").replace("EVIL", evil));
		String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(export.text()));
		assertFalse(html.contains("<script"), html);
		assertFalse(html.contains("<div"), html);
		assertFalse(html.contains("<code>"), html);
		assertFalse(html.contains("\"javascript:"), html);
		assertFalse(html.contains("<img"), html);
		assertTrue(html.contains("</ul>\n<ul>"), "lists that follow each other stay apart: " + html);
		assertTrue(export.text().lines().filter(line -> line.startsWith("|") && !line.startsWith("| ---")).allMatch(line -> cells(line) == 2), "two columns: " + export.text());
		assertTrue(export.losses().stream().anyMatch(loss -> loss.contains("passwd")));
	}

	private static long cells(String row) {
		return Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|").matcher(row).results().count() - 1;
	}

	@Test
	void brokenFrameworksAreWrittenAsFarAsTheyGo() throws IOException {
		Samples.Export export = Samples.write("framework broken \"\" { structure { part \"Part\" } part p \"\" { at nowhere | text see no-one see p } part");
		assertTrue(export.text().startsWith("# broken"), export.text());
	}

	@Test
	void theSampleLibraryIsWrittenWhole() throws IOException {
		Path folder = Path.of(System.getProperty("framewright.samples", "library"));
		assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no sample library at " + folder);
		Library library = Library.containing(folder);
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(null);
		for (Path file : library.files()) {
			Framework framework = reader.read(file).orElseThrow().framework().orElseThrow();
			Samples.Export export = Samples.write(framework, library, Map.of());
			holdsAllText(framework, export.text());
			linksLeadSomewhere(export.text());
		}
	}

	private static void holdsAllText(Framework framework, String text) {
		String words = Samples.run(text.replace("<br>", " "));
		List<String> missing = new ArrayList<>();
		for (EObject part : EcoreUtil2.eAllContents(framework)) {
			if (part instanceof Prose prose) {
				prose.getLines().stream().filter(line -> !Samples.words(line).isEmpty() && !words.contains(Samples.run(line))).forEach(missing::add);
			}
			if (part instanceof Element element && !words.contains(Samples.run(element.getTitle()))) {
				missing.add(element.getTitle());
			}
		}
		assertEquals(List.of(), missing, framework.getName());
		assertTrue(Frameworks.allElements(framework).size() > 2);
	}

	private static void linksLeadSomewhere(String text) {
		List<String> anchors = text.lines().filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("^#+ ", "").replace("\\", "").toLowerCase().replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
		Pattern.compile("\\]\\(#([^)]+)\\)").matcher(text).results().map(link -> link.group(1))
				.forEach(anchor -> assertTrue(anchors.contains(anchor) || anchors.contains(anchor.replaceFirst("-\\d+$", "")), anchor));
	}

	@Test
	void whatWasWrittenCanBeReadAgain() throws IOException {
		Path folder = Path.of(System.getProperty("framewright.samples", "library"));
		assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no sample library at " + folder);
		Library library = Library.containing(folder);
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(null);
		for (Path file : library.files()) {
			Framework framework = reader.read(file).orElseThrow().framework().orElseThrow();
			Samples.Import result = Samples.read(Samples.write(framework, library, Map.of("contents", "false")).text());
			assertEquals(List.of(), result.errors(), framework.getName());
			assertEquals(List.of(), result.imported().left(), framework.getName());
			assertEquals(framework.getTitle(), result.framework().getTitle());
			assertEquals(framework.getPublisher(), result.framework().getPublisher());
			String words = Samples.run(result.text());
			assertEquals(List.of(), Frameworks.allElements(framework).stream().map(Element::getTitle).filter(title -> !words.contains(Samples.run(title))).toList(), framework.getName());
		}
	}
}
