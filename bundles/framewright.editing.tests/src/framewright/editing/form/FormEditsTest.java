package framewright.editing.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.HeaderEdits.Author;
import framewright.editing.form.HeaderEdits.Field;
import framewright.editing.form.ListEdits.Row;
import framewright.editing.form.ReferenceEdits.See;

/** Each thing an author does on a form, in a small text: what changes, and that nothing else does. */
class FormEditsTest {

	private static final String TEXT = """
			// The first line.
			framework small "Small" {
			    version 2.0.0
			    status draft // not yet
			    publisher "Institute"
			    author "One" as "Lead"
			    author "Two"
			    language en-GB

			    summary
			        | What it is.
			        | And more.

			    // How it is rated.
			    scale impact "Impact" stem "A leader will" {
			        level some "Some impact"
			        level high "High impact" {
			            summary
			                | High.
			        }
			    }

			    domain people "Leading People" {
			        why
			            | Because.

			        // Where it begins.
			        subdomain relations "Relations" {
			            component listening "Listen to others" short "Listen" { // the first
			                at some
			                    | hear them.
			                see asking as precedes "first this"
			            }

			            component asking "Ask"

			            component gone "Gone" retired in 1.0.0 replaced by listening {
			                at some
			                    | go.
			            }
			        }

			        subdomain teams "Teams" {
			            questions "To think about"
			                - One?
			                // Keep this.
			                - Two?
			                  | And why?
			                  called two
			                    -- Inner
			                - Three?
			        }
			    }

			    voices "Heard" {
			        voice
			            | I was heard.
			        by "Somebody"
			    }

			    glossary {
			        term "Coach" also "coaches"
			            | Who listens.
			    }
			}
			""";

	private static String done(FormEdit edit) throws RefusedEditException {
		return Forms.done(TEXT, edit);
	}

	/** What an edit changes, told by the same replacement in the text. */
	private static void changes(String from, String to, FormEdit edit) throws RefusedEditException {
		assertTrue(TEXT.contains(from), from);
		assertEquals(TEXT.replace(from, to), done(edit));
		assertEquals(TEXT.replace(from, to).replace("\n", "\r\n"), Forms.done(TEXT.replace("\n", "\r\n"), edit));
		assertEquals(TEXT.replace(from, to).replace("    ", "\t"), Forms.done(TEXT.replace("    ", "\t"), edit));
	}

	private static String refused(FormEdit edit) {
		return assertThrows(RefusedEditException.class, () -> edit.on(Forms.read(TEXT))).getMessage();
	}

	private static Address address(Kind kind) {
		return address(TEXT, kind);
	}

	private static Address address(String text, Kind kind) {
		return Address.of(Parts.inside(Forms.read(text).framework()).stream().filter(part -> part.kind() == kind).findFirst().orElseThrow());
	}

	// ---- elements ----

	@Test
	void titlesAndWordsBehindThem() throws RefusedEditException {
		changes("\"Ask\"", "\"Ask \\\"why\\\"\"", ElementEdits.retitle("asking", " Ask \"why\" "));
		changes("\"Ask\"", "\"Ask\" short \"A\"", ElementEdits.shortTitle("asking", "A"));
		changes(" short \"Listen\"", "", ElementEdits.shortTitle("listening", ""));
		changes("short \"Listen\"", "short \"Listen\" code \"L1\"", ElementEdits.code("listening", "L1"));
		changes("\"Gone\" retired", "\"Gone\" audience \"Heads\", \"Governors\" retired", ElementEdits.audience("gone", List.of("Heads", "Governors")));
		assertEquals(TEXT, done(ElementEdits.shortTitle("listening", "Listen")));
		assertTrue(refused(ElementEdits.retitle("asking", "  ")).contains("needs a title"));
		assertTrue(refused(ElementEdits.retitle("nobody", "x")).contains("no longer there"));
	}

	@Test
	void anElementComes() throws RefusedEditException {
		changes("            component asking \"Ask\"\n", "            component new-one \"New one\"\n\n            component asking \"Ask\"\n", ElementEdits.add(Address.element("relations"), "component", "New one", 1));
		changes("        subdomain relations \"Relations\" {\n", "        subdomain relations \"Relations\" {\n            component listen-to-others \"Listen to others\"\n\n",
				ElementEdits.add(Address.element("relations"), "component", "Listen to others", 0));
	}

	@Test
	void anElementComesIntoOneWithoutBraces() throws RefusedEditException {
		String text = "framework f \"F\" {\n    domain d \"D\" // here\n}\n";
		assertEquals("framework f \"F\" {\n    domain d \"D\" { // here\n        subdomain s \"S\"\n    }\n}\n", Forms.done(text, ElementEdits.add(Address.element("d"), "subdomain", "S", 0)));
	}

	@Test
	void onlyWhatMayStandThere() {
		assertTrue(refused(ElementEdits.add(Address.FRAMEWORK, "component", "New", 0)).contains("may not stand in the framework directly"));
		assertTrue(refused(ElementEdits.move("listening", Address.element("people"), 0)).contains("may not stand in “Leading People”"));
		assertTrue(refused(ElementEdits.move("people", Address.element("teams"), 0)).contains("into itself"));
		assertTrue(refused(ElementEdits.out("listening")).contains("may not stand"));
		assertTrue(refused(ElementEdits.up("listening")).contains("first already"));
	}

	@Test
	void anElementMoves() throws RefusedEditException {
		String ask = "\n            component asking \"Ask\"\n";
		String down = done(ElementEdits.down("asking"));
		assertEquals(TEXT.replace(ask, "").replace("                    | go.\n            }\n", "                    | go.\n            }\n" + ask), down);
		assertEquals(TEXT, Forms.done(down, ElementEdits.up("asking")));
		String up = done(ElementEdits.up("asking"));
		assertEquals(TEXT.replace(ask, "").replace("            component listening", "            component asking \"Ask\"\n\n            component listening"), up);
		assertEquals(TEXT, Forms.done(up, ElementEdits.down("asking")));
		String away = done(ElementEdits.move("asking", Address.element("teams"), 0));
		assertEquals(TEXT.replace(ask, "").replace("                - Three?\n", "                - Three?\n\n            component asking \"Ask\"\n"), away);
	}

	@Test
	void itsCommentsMoveWithIt() throws RefusedEditException {
		String moved = done(ElementEdits.down("relations"));
		assertTrue(moved.indexOf("// Where it begins.") > moved.indexOf("subdomain teams"), moved);
		assertEquals(TEXT, Forms.done(moved, ElementEdits.up("relations")));
	}

	@Test
	void aCopyHasNamesOfItsOwn() throws RefusedEditException {
		String copied = done(ElementEdits.duplicate("relations", "Relations again"));
		FormText text = Forms.read(copied);
		assertEquals(List.of("relations", "relations-again", "teams"), Parts.elementsIn(text.element("people").orElseThrow()).stream().map(Part::name).toList());
		assertEquals(List.of("listen-to-others", "ask"), Parts.elementsIn(text.element("relations-again").orElseThrow()).stream().map(Part::name).toList());
		assertTrue(copied.contains("see ask as precedes"), copied);
	}

	@Test
	void oneBecomesSeveral() throws RefusedEditException {
		assertEquals(TEXT.replace("\"Ask\"\n", "\"Ask first\"\n\n            component ask-last \"Ask last\"\n"), done(ElementEdits.split("asking", List.of("Ask first", "Ask last"), name -> false)));
		String published = done(ElementEdits.split("listening", List.of("Hear", "Understand"), name -> true));
		FormText text = Forms.read(published);
		assertEquals(List.of("hear", "understand"), text.element("listening").orElseThrow().values("replaced by"));
		assertEquals("hear them.", Tiers.descriptor(text.element("hear").orElseThrow(), "some").orElseThrow().prose());
		assertEquals(List.of("listening", "hear", "understand", "asking", "gone"), Parts.elementsIn(text.element("relations").orElseThrow()).stream().map(Part::name).toList());
	}

	@Test
	void elementsInWhatIsSplitGoToTheFirst() throws RefusedEditException {
		FormText text = Forms.read(done(ElementEdits.split("relations", List.of("Old friends", "New friends"), name -> true)));
		assertEquals(List.of(), Parts.elementsIn(text.element("relations").orElseThrow()));
		assertEquals(3, Parts.elementsIn(text.element("old-friends").orElseThrow()).size());
	}

	@Test
	void anElementIsRetiredAndBroughtBack() throws RefusedEditException {
		String retired = TEXT.replace("\"Ask\"\n", "\"Ask\" retired in 2.0.0 replaced by listening, other.thing\n");
		assertEquals(retired, done(ElementEdits.retire("asking", List.of("listening", "other.thing"))));
		assertEquals(TEXT, Forms.done(retired, ElementEdits.bringBack("asking")));
		changes("retired in 1.0.0 replaced by listening", "retired in 1.0.0 replaced by asking", ElementEdits.retire("gone", List.of("asking")));
		assertTrue(refused(ElementEdits.retire("asking", List.of("asking"))).contains("by itself"));
		assertTrue(refused(ElementEdits.retire("asking", List.of("nothing"))).contains("no element “nothing”"));
	}

	@Test
	void onlyWhatWasNeverPublishedIsRemoved() throws RefusedEditException {
		assertTrue(refused(ElementEdits.remove("relations", "listening"::equals)).contains("Retire it instead"));
		assertEquals(TEXT.replace("\n            component asking \"Ask\"\n", "").replace("                see asking as precedes \"first this\"\n", ""), done(ElementEdits.remove("asking", name -> false)));
		assertEquals(List.of("Listen to others"), ElementEdits.usesOf(Forms.read(TEXT), "asking"));
		assertTrue(done(ElementEdits.remove("listening", name -> false)).contains("component gone \"Gone\" retired in 1.0.0 {"));
	}

	// ---- prose ----

	@Test
	void onlyTheLineThatChangedIsWritten() throws RefusedEditException {
		Address summary = address(Kind.PROSE);
		changes("        | And more.\n", "        | And less.\n", ProseEdits.set(summary, "What it is.\nAnd less."));
		changes("        | And more.\n", "        |\n        | - a\n        |   - b\n        | And more.\n", ProseEdits.set(summary, "What it is.\n\n- a\n  - b\nAnd more.\n\n"));
		changes("        | What it is.\n", "", ProseEdits.set(summary, "And more."));
		changes("        | What it is.\n", "        | First.\n        | What it is.\n", ProseEdits.set(summary, "First.\r\nWhat it is.\r\nAnd more."));
		assertEquals(TEXT, done(ProseEdits.set(summary, "What it is.\nAnd more.")));
	}

	@Test
	void levelsStandInTheirOrder() throws RefusedEditException {
		changes("                    | hear them.\n", "                    | hear them.\n                at high\n                    | seek them.\n", ProseEdits.descriptor("listening", "high", "seek them."));
		changes("component asking \"Ask\"\n", "component asking \"Ask\" {\n                at some\n                    | a\n                at high\n                    | b\n            }\n",
				ProseEdits.descriptors(List.of(new ProseEdits.Cell("asking", "high", "b"), new ProseEdits.Cell("asking", "some", "a"))));
		changes("                at some\n                    | hear them.\n", "", ProseEdits.descriptor("listening", "some", " \n "));
		assertTrue(refused(ProseEdits.descriptor("teams", "some", "x")).contains("not rated"));
		assertTrue(refused(ProseEdits.descriptor("asking", "low", "x")).contains("“low”"));
		assertEquals(TEXT, done(ProseEdits.descriptor("asking", "some", "")));
	}

	@Test
	void textsComeWhereTheyBelong() throws RefusedEditException {
		changes("            | Because.\n", "            | Because.\n        how\n            | So.\n", ProseEdits.facet(Address.element("people"), FacetKind.HOW, "So."));
		changes("        why\n            | Because.\n", "        what\n            | This.\n        why\n            | Because.\n", ProseEdits.facet(Address.element("people"), FacetKind.WHAT, "This."));
		changes("        level some \"Some impact\"\n", "        level some \"Some impact\" {\n            summary\n                | Some.\n        }\n",
				ProseEdits.facet(new Address("", Address.of(Tiers.levels(Tiers.scales(Forms.read(TEXT).framework()).get(0)).get(0)).way()), FacetKind.SUMMARY, "Some."));
		// The blank line goes too: none is wanted behind a brace.
		changes("        why\n            | Because.\n\n", "", ProseEdits.facet(Address.element("people"), FacetKind.WHY, ""));
	}

	@Test
	void leadInsAndWordsOfVoicesAndTerms() throws RefusedEditException {
		changes("    voices \"Heard\" {\n", "    voices \"Heard\"\n        | Listen.\n    {\n", ProseEdits.set(address(Kind.VOICES), "Listen."));
		changes("| I was heard.", "| Nobody heard.", ProseEdits.set(address(Kind.VOICE), "Nobody heard."));
		changes("            questions \"To think about\"\n", "            questions \"To think about\"\n                | Ask:\n", ProseEdits.set(address(Kind.LIST), "Ask:"));
		changes("            | Who listens.\n", "", ProseEdits.set(address(Kind.TERM), ""));
	}

	// ---- lists ----

	@Test
	void entriesKeepWhatTheyHave() throws RefusedEditException {
		Address list = address(Kind.LIST);
		List<Row> rows = List.of(new Row("One?", 1), new Row("Two?\nAnd why?", 1), new Row("Inner", 2), new Row("Three?", 1));
		assertEquals(rows, ListEdits.rows(Forms.read(TEXT).find(list).orElseThrow()));
		assertEquals(TEXT, done(ListEdits.set(list, rows)));
		changes("- One?\n", "- First?\n", ListEdits.set(list, List.of(new Row("First?", 1), rows.get(1), rows.get(2), rows.get(3))));
		changes("                - One?\n", "                - One?\n                - More?\n", ListEdits.add(list, 1, new Row("More?", 1)));
		changes("                - Three?\n", "                - Three?\n                - Four?\n                  | Really?\n", ListEdits.add(list, 9, new Row("Four?\nReally?", 1)));
		changes("                - One?\n", "", ListEdits.remove(list, 0));
		changes("                    -- Inner\n", "                - Inner\n", ListEdits.move(list, 2, 2, 1));
		changes("                - Three?\n", "                    -- Three?\n", ListEdits.move(list, 3, 3, 2));
		assertTrue(refused(ListEdits.set(list, List.of(new Row("x", 2)))).contains("one step deeper"));
	}

	@Test
	void anEntryIsCarriedWithItsNameAndComment() throws RefusedEditException {
		String two = "                // Keep this.\n                - Two?\n                  | And why?\n                  called two\n                    -- Inner\n";
		String moved = done(ListEdits.move(address(Kind.LIST), 1, 2, 1));
		assertEquals(TEXT.replace(two, "").replace("                - Three?\n", "                - Three?\n" + two), moved);
	}

	// ---- facets ----

	@Test
	void facetsOfEachKindComeAndGo() throws RefusedEditException {
		for (FacetKind kind : FacetKind.values()) {
			for (Address owner : List.of(Address.FRAMEWORK, Address.element("people"), Address.element("asking"), Address.of(Tiers.scales(Forms.read(TEXT).framework()).get(0)))) {
				FormText before = Forms.read(TEXT);
				int place = FacetEdits.placeFor(before.find(owner).orElseThrow(), kind);
				String after = done(kind == FacetKind.FIGURE ? FacetEdits.addFigure(owner, new FacetEdits.Picture("assets/a.svg", "A", "B")) : FacetEdits.add(owner, kind, "Head", "one\ntwo"));
				Part added = Forms.read(after).find(owner).orElseThrow().parts().get(place);
				assertEquals(kind, FacetKind.of(added).orElseThrow(), after);
				String back = Forms.done(after, FacetEdits.remove(Address.of(added)));
				assertEquals(owner.equals(Address.element("asking")) ? TEXT.replace("\"Ask\"\n", "\"Ask\" {\n            }\n") : TEXT, back);
			}
		}
	}

	@Test
	void headings() throws RefusedEditException {
		changes("questions \"To think about\"", "questions \"To ask\"", FacetEdits.heading(address(Kind.LIST), "To ask"));
		changes("questions \"To think about\"", "questions", FacetEdits.heading(address(Kind.LIST), ""));
		changes("        why\n", "        why \"Reasons\"\n", FacetEdits.heading(new Address("people", List.of(0)), "Reasons"));
		assertTrue(refused(FacetEdits.add(Address.FRAMEWORK, FacetKind.SECTION, " ", "x")).contains("needs a title"));
	}

	@Test
	void voicesAndWorks() throws RefusedEditException {
		changes("        by \"Somebody\"\n", "        by \"Somebody else\"\n", FacetEdits.voiceBy(address(Kind.VOICE), "Somebody else"));
		changes("        by \"Somebody\"\n", "", FacetEdits.voiceBy(address(Kind.VOICE), ""));
		changes("        by \"Somebody\"\n", "        by \"Somebody\"\n        voice\n            | Me too.\n        by \"Me\"\n", FacetEdits.addVoice(address(Kind.VOICES), 1, "Me too.", "Me", ""));
		assertTrue(refused(FacetEdits.voiceFrom(address(Kind.VOICE), "diary")).contains("no source “diary”"));
		String with = done(FacetEdits.add(Address.FRAMEWORK, FacetKind.READING, "", "Read."));
		with = Forms.done(with, FacetEdits.addWork(address(with, Kind.READING), 0, new FacetEdits.Work("T", "A", "2019", "https://example.org"), "Good."));
		assertTrue(with.contains("    reading\n        | Read.\n    {\n        work \"T\" by \"A\" year 2019 link \"https://example.org\"\n            | Good.\n    }\n"), with);
		with = Forms.done(with, FacetEdits.work(address(with, Kind.WORK), new FacetEdits.Work("T", "", "2020", "https://example.org")));
		assertTrue(with.contains("work \"T\" year 2020 link"), with);
	}

	@Test
	void crossReferences() throws RefusedEditException {
		changes("                see asking as precedes \"first this\"\n", "                see asking as precedes \"first this\"\n                see other.thing as related\n", ReferenceEdits.add(Address.element("listening"), See.to("other.thing")));
		changes("component asking \"Ask\"\n", "component asking \"Ask\" {\n                see \"https://example.org\" \"There\" as exact \"so\"\n            }\n",
				ReferenceEdits.add(Address.element("asking"), new See("https://example.org", true, "There", "exact", "so")));
		changes("see asking as precedes \"first this\"", "see asking", ReferenceEdits.set(address(Kind.REFERENCE), new See("asking", false, "", "", "")));
		changes("                see asking as precedes \"first this\"\n", "", FacetEdits.remove(address(Kind.REFERENCE)));
		assertTrue(refused(ReferenceEdits.add(Address.element("asking"), new See("example", true, "", "", ""))).contains("no web or e-mail address"));
		assertTrue(refused(ReferenceEdits.add(Address.element("asking"), See.to("asking"))).contains("itself"));
	}

	// ---- header ----

	@Test
	void linesOfTheHeader() throws RefusedEditException {
		changes("version 2.0.0", "version 2.1.0", HeaderEdits.set(Field.VERSION, "2.1.0"));
		changes("status draft //", "status review //", HeaderEdits.set(Field.STATUS, "review"));
		changes("    status draft // not yet\n", "", HeaderEdits.set(Field.STATUS, ""));
		changes("    publisher \"Institute\"\n", "    subtitle \"A \\\\ b\"\n    publisher \"Institute\"\n", HeaderEdits.set(Field.SUBTITLE, "A \\ b"));
		changes("    language en-GB\n", "    language en-GB\n    review-by 2027-09-01\n", HeaderEdits.set(Field.REVIEW_BY, "2027-09-01"));
		changes("small \"Small\"", "small \"Large\"", HeaderEdits.title("Large"));
		changes("    language en-GB\n", "    language en-GB\n    audience \"A, b\", \"C\"\n", HeaderEdits.audience(List.of("A, b", "C")));
		assertEquals(List.of("A, b", "C"), HeaderEdits.audience(Forms.read(done(HeaderEdits.audience(List.of("A, b", "C"))))));
		assertTrue(refused(HeaderEdits.set(Field.VERSION, "2")).contains("2.1.0"));
		assertTrue(refused(HeaderEdits.set(Field.REVIEW_BY, "soon")).contains("no date"));
		assertTrue(refused(HeaderEdits.set(Field.LANGUAGE, "xx")).contains("en-GB"));
		assertTrue(refused(HeaderEdits.set(Field.STATUS, "new")).contains("draft"));
	}

	@Test
	void authors() throws RefusedEditException {
		changes("    author \"Two\"\n", "    author \"Two\"\n    author \"Three\" as \"Editor\"\n", HeaderEdits.authors(List.of(new Author("One", "Lead"), new Author("Two", ""), new Author("Three", "Editor"))));
		changes("    author \"One\" as \"Lead\"\n", "", HeaderEdits.authors(List.of(new Author("Two", ""))));
		changes("    author \"Two\"\n", "    author \"2\"\n", HeaderEdits.authors(List.of(new Author("One", "Lead"), new Author("2", ""))));
	}

	// ---- scales, tiers, glossary ----

	@Test
	void levelsComeAndGo() throws RefusedEditException {
		changes("        level some \"Some impact\"\n", "        level none \"None\"\n        level some \"Some impact\"\n", ScaleEdits.addLevel("impact", "None", 0));
		String three = done(ScaleEdits.addLevel("impact", "Highest", 9));
		assertTrue(three.contains("                | High.\n        }\n        level highest \"Highest\"\n    }\n"), three);
		assertEquals(TEXT, Forms.done(three, ScaleEdits.removeLevel("impact", "highest", false)));
		assertEquals(2, ScaleEdits.usesOf(Forms.read(three), "impact", "some"));
		RefusedEditException refused = assertThrows(RefusedEditException.class, () -> ScaleEdits.removeLevel("impact", "some", false).on(Forms.read(three)));
		assertTrue(refused.getMessage().contains("2 elements say"), refused.getMessage());
		assertEquals(three.replace("                at some\n                    | hear them.\n", "").replace("                at some\n                    | go.\n", "").replace("        level some \"Some impact\"\n", ""),
				Forms.done(three, ScaleEdits.removeLevel("impact", "some", true)));
		assertTrue(refused(ScaleEdits.removeLevel("impact", "high", true)).contains("at least two"));
		changes("        level some \"Some impact\"\n        level high \"High impact\" {\n            summary\n                | High.\n        }\n", "        level high \"High impact\" {\n            summary\n                | High.\n        }\n        level some \"Some impact\"\n",
				ScaleEdits.moveLevel("impact", "some", 1));
		changes("\"Some impact\"", "\"Some impact\" short \"Some\"", ScaleEdits.levelShort("impact", "some", "Some"));
		changes("stem \"A leader will\"", "stem \"You will\"", ScaleEdits.scaleStem("impact", "You will"));
		assertTrue(refused(ScaleEdits.unordered("impact", true)).contains("rated on this scale"));
		assertTrue(refused(ScaleEdits.removeScale("impact")).contains("rated on “Impact”"));
	}

	@Test
	void aSecondScaleLeavesWhatIsRatedAsItIs() throws RefusedEditException {
		String two = done(ScaleEdits.addScale("Effort", List.of("Little", "Much")));
		FormText text = Forms.read(two);
		assertEquals(List.of("impact", "effort"), Tiers.scales(text.framework()).stream().map(Part::name).toList());
		assertEquals("impact", Tiers.of(text).tier("component").orElseThrow().ratedOn());
		assertEquals(two.replace("    scale effort \"Effort\" {\n        level little \"Little\"\n        level much \"Much\"\n    }\n\n", ""), Forms.done(two, ScaleEdits.removeScale("effort")));
	}

	@Test
	void tiers() throws RefusedEditException {
		String standard = "\n    structure {\n        domain \"Domain\" numbered 1 contains subdomain\n        subdomain \"Subdomain\" numbered a contains component\n        component \"Component\" numbered i rated on impact\n    }\n";
		String add = done(TierEdits.add("Step"));
		assertTrue(add.contains(standard.replace("    }\n", "        step \"Step\"\n    }\n")), add);
		Tiers tiers = Tiers.of(Forms.read(add));
		Tiers.Tier component = tiers.tier("component").orElseThrow();
		String set = Forms.done(add, TierEdits.set(new Tiers.Tier("component", "Piece", "Pieces", "01", "P", "", List.of("step"), "impact", "")));
		assertEquals(add.replace("component \"Component\" numbered i rated", "component \"Piece\" plural \"Pieces\" numbered 01 prefix \"P\" contains step rated"), set);
		assertEquals(add, Forms.done(set, TierEdits.set(component)));
		assertEquals(add.replace("        step \"Step\"\n", ""), Forms.done(set, TierEdits.remove("step")).replace("component \"Piece\" plural \"Pieces\" numbered 01 prefix \"P\"", "component \"Component\" numbered i"));
		assertTrue(refused(TierEdits.remove("component")).contains("is of this tier"));
		assertTrue(refused(TierEdits.set(new Tiers.Tier("component", "C", "", "", "", "", List.of("domain"), "", ""))).contains("contain itself"));
	}

	@Test
	void termsAndSources() throws RefusedEditException {
		changes("            | Who listens.\n", "            | Who listens.\n        term \"Head\" also \"heads\", \"head teacher\"\n            | Who leads.\n", GlossaryEdits.addTerm("Head", List.of("heads", "head teacher"), "Who leads."));
		changes("term \"Coach\" also \"coaches\"", "term \"Coach\" also \"coaches\", \"coach's\"", GlossaryEdits.term(address(Kind.TERM), "Coach", List.of("coaches", "coach's")));
		changes("\n    glossary {\n        term \"Coach\" also \"coaches\"\n            | Who listens.\n    }\n", "", GlossaryEdits.removeTerm(address(Kind.TERM)));
		String with = done(GlossaryEdits.addSource(new GlossaryEdits.Source("The diary", "Me", "2020", ""), "Unpublished."));
		assertTrue(with.endsWith("    }\n\n    sources {\n        source diary \"The diary\" by \"Me\" year 2020\n            | Unpublished.\n    }\n}\n"), with);
		String from = Forms.done(with, FacetEdits.voiceFrom(address(with, Kind.VOICE), "diary"));
		assertTrue(from.contains("        by \"Somebody\" from diary\n"), from);
		assertEquals(TEXT, Forms.done(from, GlossaryEdits.removeSource(address(from, Kind.SOURCE), true)));
		assertThrows(RefusedEditException.class, () -> GlossaryEdits.removeSource(address(from, Kind.SOURCE), false).on(Forms.read(from)));
	}
}
