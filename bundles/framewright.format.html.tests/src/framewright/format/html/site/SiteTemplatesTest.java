package framewright.format.html.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.library.Library;

/** Templates that a library has of its own. */
class SiteTemplatesTest {

	@TempDir
	Path folder;
	private Library library;

	@BeforeEach
	void library() throws Exception {
		library = WrittenSite.everyConstruct(folder);
		Files.createDirectories(folder.resolve(SiteTemplates.FOLDER + "/blocks"));
	}

	private WrittenSite site(String template, String text) throws Exception {
		Files.writeString(folder.resolve(SiteTemplates.FOLDER).resolve(template), text);
		return WrittenSite.of(library, "every-construct", Map.of());
	}

	@Test
	void oneTakesThePlaceOfTheStandard() throws Exception {
		WrittenSite site = site("blocks/note.peb", "<aside class=\"mine\">{{ block.html.markup | raw }}</aside>\n");
		site.check();
		assertEquals(2, site.page("every-construct/index.html").select("aside.mine").size());
	}

	@Test
	void oneCanExtendTheStandard() throws Exception {
		WrittenSite site = site("layout.peb", "{% extends \"standard/layout\" %}\n{% block foot %}<footer class=\"mine\"><p>{{ site.publisher }}</p></footer>{% endblock %}\n");
		site.check();
		assertEquals("The \"Test\" Institute", site.page("every-construct/speak.html").select("footer.mine").text());
	}

	@Test
	void whatFailsSaysWhere() throws Exception {
		IOException told = assertThrows(IOException.class, () -> site("element-page.peb", "{% extends \"layout\" %}\n{% block main %}\n<h1>{{ page.nonsense }}</h1>\n{% endblock %}\n"));
		assertTrue(told.getMessage().contains("templates/site/element-page.peb in line 3"), told::getMessage);
	}

	@Test
	void whatIsNoTemplateSaysWhere() throws Exception {
		IOException told = assertThrows(IOException.class, () -> site("element-page.peb", "one\n{% if %}\n"));
		assertTrue(told.getMessage().contains("templates/site/element-page.peb in line 2"), told::getMessage);
	}

	@Test
	void oneThatIncludesItselfIsTold() throws Exception {
		IOException told = assertThrows(IOException.class, () -> site("navigation.peb", "{% include \"navigation\" %}"));
		assertTrue(told.getMessage().contains("templates/site/navigation.peb"), told::getMessage);
	}

	/** Templates come with a library that somebody else may have written. */
	@ParameterizedTest
	@ValueSource(strings = { "{{ site.getClass() }}", "{{ site.class }}", "{{ site.title.getBytes() }}", "{{ site.menu.iterator() }}", "{{ page.versions.stream() }}", "{{ \"\".class.forName(\"java.lang.Runtime\") }}",
			"{% include \"../../library.settings\" %}", "{% include \"/etc/passwd\" %}", "{% include \"..\" %}", "{% import \"../secret\" %}" })
	void noneReachesJavaOrOtherFiles(String text) throws Exception {
		Files.writeString(folder.resolve("templates/secret.peb"), "secret");
		IOException told = assertThrows(IOException.class, () -> site("element-page.peb", text));
		assertFalse(told.getMessage().contains("secret words"));
	}

	@Test
	void aLinkOutOfTheFolderIsNotFollowed() throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.peb"), "secret words");
		Files.createSymbolicLink(folder.resolve(SiteTemplates.FOLDER + "/redirect.peb"), secret);
		WrittenSite site = WrittenSite.of(library, "every-construct", Map.of());
		site.files().forEach((name, text) -> assertFalse(text.contains("secret words"), name));
	}

	@Test
	void valuesAreEscaped() throws Exception {
		assertTrue(site("blocks/text.peb", "<p class=\"mine\">{{ handbook.cover.subtitle }}</p>").files().get("every-construct/index.html").contains("A &lt;small&gt; framework"));
	}
}
