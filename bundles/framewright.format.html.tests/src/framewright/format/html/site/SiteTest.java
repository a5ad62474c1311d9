package framewright.format.html.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Fidelity.Kind;
import framewright.core.exchange.Use;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.OutputFolder;
import framewright.core.exchange.Selection;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.format.html.Page;

/** The web site of a framework, as a whole. */
class SiteTest {

	private static final String OLD = """
			framework guide "Guide" {
			    version 1.0.0
			    status published
			    uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"
			    structure {
			        domain "Domain" numbered 1
			    }
			    domain talk "Talk"
			        | Words about talk.
			    domain shout "Shout"
			    domain lost "Lost"
			}
			""".replace("\n        | Words about talk.", "");

	private static final String NEW = """
			framework guide "Guide" {
			    version 2.0.0
			    status %s
			    uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"
			    structure {
			        domain "Domain" numbered 1
			    }
			    domain speak "Speak" formerly talk
			    domain shout "Shout" retired in 2.0.0 replaced by speak
			    domain index "Index"
			    domain Mixed "Mixed"
			}
			""";

	@TempDir
	Path folder;

	private Library versions(String status) throws IOException {
		Path published = folder.resolve("published/guide");
		Files.createDirectories(published);
		Files.writeString(published.resolve("1.0.0.framework"), OLD);
		Files.writeString(published.resolve("versions.txt"), "1.0.0; on 2025-09-01; by An Institute\n");
		Files.writeString(folder.resolve("guide.framework"), NEW.formatted(status));
		return Library.containing(folder);
	}

	@Test
	void everyLinkLeadsSomewhere() throws Exception {
		WrittenSite.of(WrittenSite.everyConstruct(folder), "every-construct", Map.of()).check();
	}

	@Test
	void theSampleLibraryIsSound() throws Exception {
		Library library = Library.containing(Page.samples());
		for (Path file : library.files()) {
			WrittenSite.of(library, Library.name(file), Map.of("base", "https://example.org/frameworks")).check();
		}
	}

	/** What the exporter says it holds is there, and what it leaves out is not. */
	@Test
	void holdsWhatItSays() throws Exception {
		WrittenSite site = WrittenSite.of(WrittenSite.everyConstruct(folder), "every-construct", Map.of());
		String text = site.allText();
		String markup = String.join("\n", site.files().keySet()) + String.join("\n", site.files().values());
		var fidelity = new SiteExporter().fidelity(Options.of(Page.declared("site"), Map.of()));
		for (Use use : Use.of(site.framework())) {
			String plain = framewright.dsl.text.Markdown.plain(use.value()).replaceAll("\\s+", " ").strip();
			boolean special = Set.of(Aspect.FORMATTING, Aspect.STATUS, Aspect.DATE, Aspect.REVIEW_BY, Aspect.LANGUAGE, Aspect.LOGO, Aspect.FIGURES, Aspect.NUMBERS).contains(use.aspect());
			boolean words = use.value().chars().noneMatch(c -> "*[]<>&\n".indexOf(c) >= 0);
			if (fidelity.of(use.aspect()).kind() == Kind.HELD && !special && words) {
				assertTrue(text.contains(plain) || markup.contains(use.value()), () -> use.toString());
			}
			if (use.aspect() == Aspect.ACCEPTANCES) {
				assertFalse(text.contains(plain), () -> use.toString());
			}
		}
		assertEquals(1, site.losses().stream().filter(loss -> loss.startsWith("Accepted findings")).count(), () -> site.losses().toString());
	}

	@Test
	void everyElementHasAPage() throws Exception {
		WrittenSite site = WrittenSite.of(WrittenSite.everyConstruct(folder), "every-construct", Map.of());
		for (var element : Frameworks.allElements(site.framework())) {
			Document page = site.page("every-construct/" + element.getName() + ".html");
			assertTrue(page.select("h1").text().contains(element.getTitle()), page.select("h1")::text);
		}
		assertEquals("Speak plainly", site.page("every-construct/speak.html").select("h1 .text").text());
		assertEquals(List.of("index.html", "people.html", "listening.html"), site.page("every-construct/speak.html").select(".trail a").eachAttr("href"));
		assertEquals("hear.html", site.page("every-construct/speak.html").select("a.previous").attr("href"));
	}

	@Test
	void nameThatAComputerCannotHaveGetsAnother() {
		assertEquals("part.index.html", FileNames.of("index"));
		assertEquals("part.con.html", FileNames.of("con"));
		assertEquals("people.html", FileNames.of("people"));
		assertTrue(FileNames.of("People").startsWith("part.people."), FileNames.of("People"));
		assertFalse(FileNames.of("People").equals(FileNames.of("PEOPLE")));
	}

	@Test
	void anOlderVersionSaysSoAndLeadsOn() throws Exception {
		WrittenSite site = WrittenSite.of(versions("published"), "guide", Map.of());
		site.check();
		Document talk = site.page("guide/1.0.0/talk.html");
		assertTrue(talk.select(".about-version.superseded").text().startsWith("This is version 1.0.0 of 1 September 2025. A newer one has taken its place."), talk.select(".about-version")::text);
		assertEquals("../speak.html", talk.select(".about-version a").attr("href"));
		assertEquals("../index.html", site.page("guide/1.0.0/lost.html").select(".about-version a").attr("href"));
		assertTrue(site.page("guide/1.0.0/lost.html").select(".about-version").text().contains("no longer in it"));
		assertEquals(List.of("speak.html", "1.0.0/talk.html", "page.versions.html"), site.page("guide/speak.html").select(".versions a").eachAttr("href"));
	}

	@Test
	void aDraftSaysSoAndLeadsToWhatIsPublished() throws Exception {
		WrittenSite site = WrittenSite.of(versions("draft"), "guide", Map.of());
		site.check();
		Document speak = site.page("guide/speak.html");
		assertTrue(speak.body().hasClass("draft"));
		assertEquals("1.0.0/talk.html", speak.select(".about-version.draft a").attr("href"));
		assertFalse(site.page("guide/1.0.0/talk.html").body().hasClass("draft"));
		assertTrue(site.page("guide/1.0.0/talk.html").select(".about-version").text().contains("the newest that is published"));
	}

	@Test
	void anAddressGoesOnWorking() throws Exception {
		WrittenSite site = WrittenSite.of(versions("published"), "guide", Map.of());
		assertEquals("0; url=speak.html", site.page("guide/talk.html").select("meta[http-equiv=refresh]").attr("content"));
		assertEquals("speak.html", site.page("guide/talk.html").select("main a").attr("href"));
		assertEquals("1.0.0/lost.html", site.page("guide/lost.html").select("main a").attr("href"));
		Document shout = site.page("guide/shout.html");
		assertTrue(shout.select(".about-part").text().contains("retired in version 2.0.0"), shout.select("main")::text);
		assertEquals("speak.html", shout.select(".about-part a").attr("href"));
	}

	@Test
	void theListOfVersionsTellsWhatChanged() throws Exception {
		WrittenSite site = WrittenSite.of(versions("published"), "guide", Map.of());
		Document versions = site.page("guide/page.versions.html");
		assertEquals(List.of("Version 2.0.0 newest", "Version 1.0.0"), versions.select(".version-list h2").eachText().stream().map(text -> text.replace(" superseded", "")).toList());
		assertTrue(versions.text().contains("Something changed."));
		assertEquals("1.0.0/lost.html", site.page("guide/page.changes.html").select(".updates tr:contains(Lost) a").attr("href"));
	}

	@Test
	void theNewestAloneHasNoOtherVersions() throws Exception {
		WrittenSite site = WrittenSite.of(versions("published"), "guide", Map.of("versions", "latest"));
		site.check();
		assertTrue(site.files().keySet().stream().noneMatch(file -> file.contains("1.0.0")), () -> site.files().keySet().toString());
	}

	/** An address goes on working even where retired parts have no pages: the older version still has it. */
	@Test
	void withoutRetiredPartsOlderVersionsStillLeadSomewhere() throws Exception {
		WrittenSite site = WrittenSite.of(versions("published"), "guide", Map.of("retired", "false"));
		site.check();
		assertEquals("1.0.0/shout.html", site.page("guide/shout.html").select("main a").attr("href"));
	}

	@Test
	void aPartOfAFrameworkIsASite() throws Exception {
		Library library = WrittenSite.everyConstruct(folder);
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		Framework whole = reader.find("every-construct").orElseThrow();
		Selection selection = new Selection(List.of("hear"), "");
		Options options = Options.of(Page.declared("site"), Map.of());
		try (OutputFolder output = new OutputFolder(folder.resolve("out"))) {
			new SiteExporter().export(new ExportRequest(selection.of(whole), whole, library, options, selection, output), new NullProgressMonitor());
			output.finish();
			Path site = folder.resolve("out/every-construct");
			assertTrue(Files.readString(site.resolve("index.html")).contains("An extract: 1a.i Hear others"));
			assertTrue(Files.exists(site.resolve("hear.html")) && !Files.exists(site.resolve("speak.html")) && !Files.readString(site.resolve("hear.html")).contains("speak.html") && !Files.readString(site.resolve("hear.html")).contains("every-construct.speak"));
		}
	}

	@Test
	void crosswalksGoBothWays() throws Exception {
		Library library = WrittenSite.everyConstruct(folder);
		WrittenSite site = WrittenSite.of(library, "every-construct", Map.of());
		Document crosswalk = site.page("every-construct/page.crosswalk.html");
		assertEquals("hear.html", crosswalk.select("tr:has(td[id=other.other-guide.far-away]) th a").attr("href"));
		assertTrue(crosswalk.text().contains("Standard, section 3"), crosswalk::text);
		assertEquals("page.crosswalk.html#other.other-guide.far-away", site.page("every-construct/hear.html").select(".see a:contains(A rule)").attr("href"));
		WrittenSite other = WrittenSite.of(library, "other-guide", Map.of());
		other.check();
		assertTrue(other.page("other-guide/far-away.html").select(".incoming").text().contains("Hear others in Every construct & more"), other.page("other-guide/far-away.html").select("main")::text);
		WrittenSite beside = WrittenSite.of(library, "other-guide", Map.of("neighbours", "true"));
		assertEquals("../every-construct/hear.html", beside.page("other-guide/far-away.html").select(".incoming a").first().attr("href"));
	}

	@Test
	void searchEnginesAreTold() throws Exception {
		WrittenSite site = WrittenSite.of(WrittenSite.everyConstruct(folder), "every-construct", Map.of("base", "https://example.org/f"));
		String set = site.page("every-construct/index.html").select("script[type=application/ld+json]").first().data();
		assertTrue(set.contains("\"@type\":\"DefinedTermSet\"") && set.contains("\"url\":\"https://example.org/f/every-construct/speak.html\""), set);
		String term = site.page("every-construct/speak.html").select("script[type=application/ld+json]").first().data();
		assertTrue(term.contains("\"@type\":\"DefinedTerm\"") && term.contains("\"termCode\":\"1a.ii\""), term);
		assertEquals("https://example.org/f/every-construct/speak.html", site.page("every-construct/speak.html").select("link[rel=canonical]").attr("href"));
		assertTrue(site.files().get("every-construct/sitemap.xml").contains("<loc>https://example.org/f/every-construct/speak.html</loc>"));
	}

	@Test
	void theSearchKnowsEveryPage() throws Exception {
		WrittenSite site = WrittenSite.of(WrittenSite.everyConstruct(folder), "every-construct", Map.of());
		String index = site.files().get("every-construct/search.js");
		assertTrue(index.startsWith("searchIndex([") && index.contains("[\"speak.html\",\"1a.ii\",\"Speak plainly\",\"Step\",\"speak to a few.\"]"), index);
	}

	@Test
	void theSameFrameworkGivesTheSameSite() throws Exception {
		Library library = versions("draft");
		assertEquals(WrittenSite.of(library, "guide", Map.of()).files(), WrittenSite.of(library, "guide", Map.of()).files());
	}

	@Test
	void retiredPartsCanBeLeftOut() throws Exception {
		WrittenSite site = WrittenSite.of(WrittenSite.everyConstruct(folder), "every-construct", Map.of("retired", "false", "smartcard", "false"));
		site.check();
		assertFalse(site.files().containsKey("every-construct/shout.html"));
		assertFalse(site.allText().contains("Shout at people"));
		assertFalse(site.files().containsKey("every-construct/page.card.html"));
	}

	@Test
	void hostileTextIsInert() throws Exception {
		String evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)> {{ site.title }} {% raw %} \\u202e \uD83D\uDE00";
		Files.writeString(folder.resolve("evil.framework"), """
				framework evil "%1$s" {
				    version 1.0.0
				    structure {
				        domain "%1$s" numbered 1
				    }
				    domain one "%1$s" {
				        what
				            | %1$s [x](javascript:alert(1))
				        see "javascript:alert(1)" "%1$s"
				    }
				    glossary {
				        term "%1$s" called t
				            | %1$s
				    }
				}
				""".formatted(evil.replace("\\", "")));
		WrittenSite site = WrittenSite.of(Library.containing(folder), "evil", Map.of());
		site.check();
		assertTrue(site.page("evil/one.html").select("h1").text().contains("<script>alert(1)</script>"));
		site.files().forEach((name, text) -> assertFalse(text.contains("<script>alert"), name));
	}

	/** Whatever the number of parts, the site grows with it and not with its square. */
	@Test
	void aLargeFrameworkIsWrittenInProportion() throws Exception {
		long small = size(300);
		long large = size(1_200);
		assertTrue(large < 5 * small, () -> small + " and " + large);
	}

	private long size(int elements) throws Exception {
		large(elements);
		return WrittenSite.of(Library.containing(folder), "large", Map.of()).files().values().stream().mapToLong(String::length).sum();
	}

	private void large(int elements) throws IOException {
		StringBuilder text = new StringBuilder("framework large \"Large\" {\n structure {\n  domain \"Domain\" numbered 1 contains component\n  component \"Component\" numbered a\n }\n");
		for (int i = 0; i < elements / 20; i++) {
			text.append(" domain d" + i + " \"Domain " + i + "\" {\n");
			for (int j = 0; j < 19; j++) {
				text.append("  component c" + i + "-" + j + " \"Component\" {\n   what\n    | Do a *little* of it.\n   see d" + i + "\n  }\n");
			}
			text.append(" }\n");
		}
		Files.writeString(folder.resolve("large.framework"), text.append("}\n").toString());
	}

	@Test
	void stopsWhenToldTo() throws Exception {
		large(400);
		int[] asked = { 0 };
		NullProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return ++asked[0] > 100;
			}
		};
		assertThrows(OperationCanceledException.class, () -> WrittenSite.of(Library.containing(folder), "large", Map.of(), monitor));
	}

	/** Colours stand in the palettes alone, and every word is in one of the colours that are tested for contrast. */
	@Test
	void theStyleSheetHasNoColourOfItsOwn() throws Exception {
		String style = new String(SiteExporter.class.getResourceAsStream("/site/site.css").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		assertFalse(java.util.regex.Pattern.compile("(?i)#[0-9a-f]{3,8}\\b|\\b(rgb|hsl|oklch|color-mix)\\(|opacity|url\\(|@import").matcher(style).find());
		Set<String> used = new HashSet<>();
		for (var use = java.util.regex.Pattern.compile("[{;] ?color: var\\(--([a-z-]+)\\)").matcher(style); use.find();) {
			used.add(use.group(1));
		}
		assertTrue(Set.of("ink", "soft", "accent", "on-deep", "on-deep-soft").containsAll(used), used::toString);
	}
}
