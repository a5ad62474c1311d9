package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typical slips of authors, and what they are told: one thing, at its line, in their own words. */
class SyntaxMessagesTest {

	/** Each slip stands on line 3, in the domain “people”. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			Leaders listen to others.;3;A title in quotation marks is missing before “to”. If this is a line of prose, begin it with | .
			* hear different views;3;`“*” is not understood here. If this is a line of prose, begin it with | ; if it is an entry of a list, begin it with - .`
			1. hear different views;3;`“1.” is not understood here. If this is a line of prose, begin it with | ; if it is an entry of a list, begin it with - .`
			| Prose that stands under nothing.;3;This line of prose belongs to nothing. Put it under why, how, at or another heading word.
			- an entry that stands under nothing;3;This entry belongs to no list. Put it under indicators, questions, suggestions or tests.
			"A quotation";3;`This quoted text is not expected here. Check the word before it; perhaps a name is missing.`
			why because it matters;3;`“because” cannot stand here. Move it to where it belongs; if it is prose, begin its line with | .`
			note "Heading;3;The closing quotation mark (") is missing. Add it at the end of the text.
			subdomain relationships Building relationships;3;A title in quotation marks is missing before “Building”. If this is a line of prose, begin it with | .
			subdomain "Building relationships";3;`This quoted text is not expected here. Check the word before it; perhaps a name is missing.`
			subdomain relationships "Relationships" short;4;A text in quotation marks is missing before “}”.
			subdomain relationships "Relationships" retired 2.0.0;3;The word in is missing before “2.0.0”.
			subdomain relationships "Relationships" retired in next;3;A number, a version or a date is missing before “next”, for instance 1.0.0.
			see;4;This } closes nothing, or something before it is not finished. Check the lines above.
			see "https://example.org" as friend;3;“friend” is not understood here. Use one of related, exact, part-of, precedes.
			see people related;3;`“related” cannot stand here. Move it to where it belongs; if it is prose, begin its line with | .`
			figure picture.png;3;A title in quotation marks is missing before “picture”. If this is a line of prose, begin it with | .
			accept long-sentences "It is a quotation";3;The word because is missing before “"It is a quotation"”.
			version 1.0.0;3;`“version” cannot stand here. Move it to where it belongs; if it is prose, begin its line with | .`
			voice "A voice";3;`“voice” cannot stand here. Move it to where it belongs; if it is prose, begin its line with | .`
			level some "Some impact";3;`“level” cannot stand here. Move it to where it belongs; if it is prose, begin its line with | .`
			why: Because.;3;`“:” is not understood here. If this is a line of prose, begin it with | ; if it is an entry of a list, begin it with - .`
			summary = "text";3;`“=” is not understood here. If this is a line of prose, begin it with | ; if it is an entry of a list, begin it with - .`
			at;4;This } closes nothing, or something before it is not finished. Check the lines above.
			section Title without quotes;3;A title in quotation marks is missing before “quotes”. If this is a line of prose, begin it with | .
			''' old prose ''';3;`“'” is not understood here. If this is a line of prose, begin it with | ; if it is an entry of a list, begin it with - .`
			}};4;“}” stands behind the } that ends the framework. Look above for a } too many, or remove this.
			""")
	void inAnElement(String slip, int line, String message) {
		check("framework f \"F\" {\n    domain people \"People\" {\n" + slip + "\n    }\n}\n", line, message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			` `;1;The text ends too early. A framework begins with the word framework, a name and a title, and stands between { and }.
			Dear colleague,;1;The word framework is missing before “Dear”.
			framework;1;The text ends too early. A framework begins with the word framework, a name and a title, and stands between { and }.
			framework f;1;The text ends too early. A closing } is missing at the end of f.
			framework "F" {};1;`This quoted text is not expected here. Check the word before it; perhaps a name is missing.`
			framework f "F";1;The text ends too early. A closing } is missing at the end of f.
			framework f "F" {;1;The text ends too early. A closing } is missing at the end of f.
			framework f "F" } {;1;This } closes nothing, or something before it is not finished. Check the lines above.
			framework f "F" { scale s {} };1;A text in quotation marks is missing before “{”.
			framework f "F" { scale s "S" level a "A" };1;An opening { is missing before “level”.
			framework f "F" { structure { Domain } };1;A text in quotation marks is missing before “}”.
			framework f "F" { structure { domain "D" numbered } };1;This } closes nothing, or something before it is not finished. Check the lines above.
			framework f "F" { structure { level "Level" } };1;`“level” cannot stand here. Move it to where it belongs; if it is prose, begin its line with | .`
			framework f "F" { status final };1;“final” is not understood here. Use one of draft, review, published, retired.
			framework f "F" { version v1 };1;A number, a version or a date is missing before “v1”, for instance 1.0.0.
			framework f "F" { version "1.0.0" };1;A number, a version or a date is wanted here. Write it without quotation marks.
			framework f "F" { summary | x } version 1.0.0 };1;The text ends too early. A closing } is missing at the end of f.
			framework f "F" { why version 1.0.0 };1;`“version” cannot stand here. Move it to where it belongs; if it is prose, begin its line with | .`
			framework f "F" { Version 1.0.0 };1;`“1.0.0” is not understood here. If this is a line of prose, begin it with | ; if it is an entry of a list, begin it with - .`
			framework f "F" { publisher Institute };1;A text in quotation marks is missing before “Institute”.
			framework f "F" { derived other };1;The word from is missing before “other”.
			framework f "F" { reading { "Book" } };1;`This quoted text is not expected here. Check the word before it; perhaps a name is missing.`
			framework f "F" { glossary { Level } };1;`“Level” cannot stand here. Move it to where it belongs; if it is prose, begin its line with | .`
			framework f "F" { domain a "A" {} } domain b "B" {};1;“domain” stands behind the } that ends the framework. Look above for a } too many, or remove this.
			""")
	void inAFramework(String text, int line, String message) {
		check(text, line, message);
	}

	private static void check(String text, int line, String message) {
		List<Issue> issues = Texts.issues(text);
		issues.forEach(issue -> PlainWords.check(issue.getMessage()));
		assertEquals(line + ": " + message, String.join("\n", issues.stream().filter(Issue::isSyntaxError).map(issue -> issue.getLineNumber() + ": " + issue.getMessage()).toList()));
	}
}
