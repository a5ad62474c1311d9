package framewright.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.library.Samples;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Term;
import framewright.dsl.resource.Effect;
import framewright.dsl.resource.FrameworkResource;

/** What rules find is kept until it may have changed, acceptances are checked, and a library is checked as a whole. */
class FrameworkRulesTest {

	@TempDir
	Path folder;

	private final RuleSettings standard = RuleSettings.of(LibrarySettings.parse("rule.test.contents = on"));

	@BeforeEach
	void forget() {
		ForbiddenWord.LOOKED.clear();
	}

	private static List<Rule> only(String... ids) {
		return Rules.all().stream().filter(rule -> List.of(ids).contains(rule.id())).toList();
	}

	private FrameworkFile read(String text) {
		return new LibraryReader(Library.containing(folder)).read(folder.resolve("one.framework"), text);
	}

	private List<Finding> check(FrameworkRules rules, FrameworkFile file) {
		return rules.check(file, Library.containing(folder), standard, false, null);
	}


	@Test
	void wordsAreFoundWhereTheyStandAndTheMendIsForThem() {
		String text = Samples.small("one", "").replace("| listen.", "|    listen to\n                    | the forbidden, forbidden.");
		List<Finding> found = check(new FrameworkRules(only("test.looks")), read(text));
		assertEquals(List.of("forbidden", "forbidden"), found.stream().map(finding -> text.substring(finding.offset(), finding.offset() + finding.length())).toList());
		for (Finding finding : found) {
			Finding.Mend mend = finding.mend().orElseThrow();
			assertEquals("forbidden", text.substring(mend.offset(), mend.offset() + mend.length()));
			assertEquals("allowed", mend.text());
			assertEquals(finding.offset() - text.lastIndexOf('\n', finding.offset()), finding.column());
			assertTrue(!finding.element().isEmpty());
		}
	}

	private static String empty(int times) {
		return Samples.small("one", "    why\n        | empty\n".repeat(times));
	}

	private List<Finding> checkFirst(String text, RuleSettings settings) {
		return new FrameworkRules(only("test.words", "test.looks"), 2).check(read(text), Library.containing(folder), settings, false, null);
	}

	@Test
	void ofManyThatAreAlikeTheFirstAreToldAndHowManyMoreThereAre() {
		assertEquals(2, checkFirst(empty(2), standard).size());
		List<Finding> three = checkFirst(empty(3), standard);
		assertEquals(List.of("There is nothing here. Write something."), three.stream().map(Finding::message).distinct().toList(), "one more needs no line that says so");
		assertEquals(3, three.size());
		List<Finding> many = checkFirst(empty(1200), standard);
		List<Finding> all = check(new FrameworkRules(only("test.words")), read(empty(1200)));
		assertEquals(1200, all.size(), "the command line tells everything");
		assertEquals(all.subList(0, 2), many.subList(0, 2));
		assertEquals("From here on 1,198 more places are like this: “Every text has words” does not hold. They are listed as those before them are put right.", many.get(2).message());
		assertEquals(all.get(2).line(), many.get(2).line());
		assertEquals(List.of("test.words"), many.stream().map(Finding::code).distinct().toList());
		assertEquals(3, many.size());
	}

	@Test
	void errorsAndWhatCanBeMendedAreAllTold() {
		assertEquals(20, checkFirst(empty(20), RuleSettings.of(LibrarySettings.parse("rule.test.words = error\n"))).size());
		assertEquals(20, checkFirst(empty(20).replace("| empty", "| forbidden"), standard).size());
	}

	@Test
	void onlyThePartThatChangedIsLookedAtAgain() {
		FrameworkFile file = read(Samples.small("one", ""));
		FrameworkRules rules = new FrameworkRules(only("test.looks"));
		assertEquals(List.of(), check(rules, file));
		int all = ForbiddenWord.LOOKED.size();
		assertTrue(all > 3, ForbiddenWord.LOOKED.toString());
		ForbiddenWord.LOOKED.clear();
		check(rules, file);
		assertEquals(List.of(), ForbiddenWord.LOOKED, "nothing has changed");
		Element rated = Frameworks.allElements(file.framework().orElseThrow()).stream().filter(element -> !Frameworks.descriptors(element).isEmpty()).findFirst().orElseThrow();
		Descriptor descriptor = Frameworks.descriptors(rated).get(0);
		rules.changed(List.<EObject>of(descriptor));
		check(rules, file);
		assertEquals(List.of(rated.getName()), ForbiddenWord.LOOKED);
	}

	/** The incremental way gives what a check from the beginning gives, whatever is typed. */
	@Test
	void whatIsKeptIsWhatAFreshCheckFinds() throws IOException {
		Random random = new Random(5);
		String text = Samples.small("one", "").replace("| listen.", "| listen, forbidden as it is.");
		FrameworkFile file = read(text);
		FrameworkRules rules = new FrameworkRules(only("test.looks", "test.long-title", "test.words"));
		FrameworkRules first = new FrameworkRules(only("test.looks", "test.long-title", "test.words"), 1);
		check(rules, file);
		String[] typed = { "forbidden", " ", "\n", "| forbidden\n", "}", "a", "accept test.looks because \"so\"\n", "\"", "summary\n| forbidden\n", "summary\n| empty\n" };
		for (int i = 0; i < 300; i++) {
			int at = random.nextInt(text.length() + 1);
			int end = random.nextInt(3) == 0 ? Math.min(text.length(), at + random.nextInt(12)) : at;
			text = text.substring(0, at) + typed[random.nextInt(typed.length)] + text.substring(end);
			if (text.length() > 4000) {
				text = Samples.small("one", "");
			}
			Effect effect = ((FrameworkResource) file.resource()).become(text);
			rules.changed(effect);
			first.changed(effect);
			assertEquals(check(new FrameworkRules(only("test.looks", "test.long-title", "test.words")), file), check(rules, file), text);
			assertEquals(check(new FrameworkRules(only("test.looks", "test.long-title", "test.words"), 1), file), check(first, file), text);
		}
	}

	/** The same when whole contents come and go, as they do when an author takes lines away or brings them back: each rule looks at what may be missing now. */
	@Test
	void whatIsKeptIsRightWhenWholeContentsComeAndGo() throws IOException {
		Random random = new Random(11);
		String[] rules = { "test.looks", "test.long-title", "test.words", "test.contents" };
		String text = Samples.text("system-leader-roles");
		FrameworkFile file = read(text);
		FrameworkRules kept = new FrameworkRules(only(rules));
		check(kept, file);
		Deque<String> before = new ArrayDeque<>();
		int deleted = 0;
		int local = 0;
		for (int i = 0; i < 250; i++) {
			List<EObject> contents = new ArrayList<>();
			file.framework().ifPresent(framework -> framework.eAllContents().forEachRemaining(object -> {
				if ((object instanceof Content || object instanceof Prose || object instanceof Level || object instanceof Term) && NodeModelUtils.findActualNodeFor(object) != null) {
					contents.add(object);
				}
			}));
			if (!before.isEmpty() && (contents.isEmpty() || random.nextInt(3) == 0)) {
				text = before.pop();
			} else {
				ICompositeNode node = NodeModelUtils.findActualNodeFor(contents.get(random.nextInt(contents.size())));
				if (node.getLength() > 4000) {
					continue; // so that something is left
				}
				before.push(text);
				int open = text.lastIndexOf('{', node.getOffset());
				int close = text.indexOf('}', node.getEndOffset());
				boolean alone = open >= 0 && close >= 0 && close - open < 4000 && random.nextBoolean() && text.substring(open + 1, close).indexOf('{') < 0 && text.substring(open + 1, close).indexOf('}') < 0;
				// One, or all that its part holds.
				text = text.substring(0, alone ? open + 1 : node.getOffset()) + text.substring(alone ? close : node.getEndOffset());
				deleted++;
			}
			Effect effect = ((FrameworkResource) file.resource()).become(text);
			local += effect.everything() ? 0 : 1;
			kept.changed(effect);
			assertEquals(check(new FrameworkRules(only(rules)), file), check(kept, file), "step " + i);
		}
		assertTrue(deleted > 100 && local > 100, deleted + " deleted, " + local + " without making everything anew");
	}

	/** What is missing now is found where it was, though nothing that is left says anything else than before. */
	@Test
	void aPartFromWhichSomethingWentIsLookedAtAgain() {
		FrameworkFile file = read(Samples.small("one", ""));
		FrameworkRules rules = new FrameworkRules(only("test.contents", "test.looks"));
		assertEquals(List.of("It holds 1.", "It holds 1.", "It holds 2."), messages(check(rules, file)));
		Element listening = Frameworks.allElements(file.framework().orElseThrow()).get(2);
		EObject gone = listening.getContents().remove(1);
		ForbiddenWord.LOOKED.clear();
		rules.changed(new Effect(false, List.of(), false, null, false, listening, List.of(gone)));
		assertEquals(List.of("It holds 1.", "It holds 1.", "It holds 1."), messages(check(rules, file)));
		assertEquals(List.of("listening"), ForbiddenWord.LOOKED);
	}

	/** What all parts depend on is missed everywhere. */
	@Test
	void everythingIsLookedAtWhenAGlossaryWent() {
		FrameworkFile file = read(Samples.small("one", "    glossary {\n        term \"Leader\"\n            | Who leads.\n    }\n"));
		FrameworkRules rules = new FrameworkRules(only("test.looks"));
		check(rules, file);
		int all = ForbiddenWord.LOOKED.size();
		Framework framework = file.framework().orElseThrow();
		EObject gone = Frameworks.glossaries(framework).get(0);
		framework.getContents().remove(gone);
		ForbiddenWord.LOOKED.clear();
		rules.changed(new Effect(false, List.of(), false, null, false, framework, List.of(gone)));
		check(rules, file);
		assertEquals(all, ForbiddenWord.LOOKED.size());
	}

	private static List<String> messages(List<Finding> findings) {
		return findings.stream().map(Finding::message).toList();
	}

	@Test
	void anAcceptanceThatSilencesNothingIsTold() {
		String accept = "                accept test.looks because \"we like it\"\n                at some";
		String text = Samples.small("one", "").replace("                at some", accept);
		List<Finding> stale = check(new FrameworkRules(only("test.looks")), read(text));
		assertEquals(List.of("stale-acceptance"), stale.stream().map(Finding::code).toList());
		assertTrue(stale.get(0).message().contains("“No text says the forbidden word”"), stale.get(0).message());
		assertEquals(List.of(), check(new FrameworkRules(only("test.looks")), read(text.replace("| listen.", "| forbidden."))));
	}

	@Test
	void anAcceptanceOfWhatNobodyKnowsIsTold() {
		List<Finding> unknown = check(new FrameworkRules(only("test.looks")), read(Samples.small("one", "    accept no-such-rule because \"why not\"\n")));
		assertTrue(unknown.get(0).message().contains("There is no rule called “no-such-rule”"), unknown.toString());
		List<Finding> structural = check(new FrameworkRules(only("test.looks")), read(Samples.small("one", "    accept duplicate-name because \"why not\"\n")));
		assertTrue(structural.get(0).message().contains("cannot be accepted"), structural.toString());
		List<Finding> notAsked = check(new FrameworkRules(only("test.looks")), read(Samples.small("one", "    accept test.words because \"another time\"\n")));
		assertEquals(List.of(), notAsked, "a rule that was not checked is not judged");
	}

	@Test
	void aLibraryIsCheckedAsAWhole() throws IOException {
		Files.writeString(folder.resolve("a.framework"), Samples.small("a", "    accept test.twins because \"they are meant to\"\n"));
		Files.writeString(folder.resolve("b.framework"), Samples.small("b", ""));
		Files.writeString(folder.resolve("c.framework"), Samples.small("c", "    accept test.twins because \"they are meant to\"\n"));
		Files.writeString(folder.resolve(Library.SETTINGS), "rule.nothing = off\n");
		Library library = Library.containing(folder);
		Map<Path, List<Finding>> found = Rules.check(new LibraryReader(library), library.files(), null);
		assertEquals(List.of("stale-acceptance"), codes(found, "a"), "it is the first of the three");
		assertEquals(List.of("test.twins"), codes(found, "b"));
		assertEquals(List.of(), codes(found, "c"));
		assertEquals(List.of("bad-setting"), found.get(library.folder().resolve(Library.SETTINGS)).stream().map(Finding::code).toList());
		Map<Path, List<Finding>> one = Rules.check(new LibraryReader(library), List.of(folder.resolve("b.framework")), null);
		assertEquals(List.of("test.twins"), codes(one, "b"), "the others are looked at without being asked for");
		assertEquals(2, one.size());
		Files.writeString(folder.resolve(Library.SETTINGS), "rule.test.twins in a = off\n");
		Map<Path, List<Finding>> without = Rules.check(new LibraryReader(library), library.files(), null);
		assertEquals(List.of(), codes(without, "a"));
		assertEquals(List.of(), codes(without, "b"), "it is the first that is asked about");
	}

	private List<String> codes(Map<Path, List<Finding>> found, String name) {
		return found.get(folder.resolve(name + Library.EXTENSION).toAbsolutePath()).stream().map(Finding::code).filter(code -> code.contains("twins") || code.contains("stale")).toList();
	}

	@Test
	void aRuleThatFailsInOnePartIsToldOnce() {
		Framework framework = read(Samples.small("one", "")).framework().orElseThrow();
		FrameworkFile file = read(Samples.small("one", "").replace(framework.getTitle(), "It fails here"));
		if (org.eclipse.core.runtime.Platform.isRunning()) {
			assertEquals(List.of(Rules.FAILED), check(new FrameworkRules(only("test.looks")), file).stream().map(Finding::code).toList());
		}
	}
}
