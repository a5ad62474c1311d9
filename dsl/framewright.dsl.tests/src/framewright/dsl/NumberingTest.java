package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import framewright.dsl.model.Framework;

class NumberingTest {

	@ParameterizedTest
	@CsvSource({ "1,1,1", "1,27,27", "01,1,01", "01,9,09", "01,10,10", "01,100,100", "a,1,a", "a,26,z", "a,27,aa", "a,52,az", "a,53,ba", "a,702,zz", "a,703,aaa", "A,27,AA", "i,1,i", "i,4,iv", "i,9,ix",
			"i,14,xiv", "i,40,xl", "i,90,xc", "i,399,cccxcix", "i,1944,mcmxliv", "I,44,XLIV" })
	void styles(String style, int place, String number) {
		assertEquals(number, Numbering.format(style, place));
	}

	/** The number of the last of three elements nested in each other, whose tiers have these styles. */
	@ParameterizedTest
	@CsvSource({ "1,a,i,1a.i", "1,1,1,1.1.1", "a,1,a,a1a", "A,1,i,A1.i", "I,a,1,I.a1", "01,01,A,01.01A", "i,I,a,i.I.a", "a,i,1,a.i1" })
	void joins(String first, String second, String third, String number) {
		Framework framework = Texts.framework("""
				framework f "F" {
				    structure {
				        x "X" numbered %s contains y
				        y "Y" numbered %s contains z
				        z "Z" numbered %s
				    }
				    x x "X" { y y "Y" { z z "Z" } }
				}
				""".formatted(first, second, third));
		assertEquals(number, number(framework, "z"));
	}

	private static String number(Framework framework, String element) {
		return Numbering.of(framework).of(Texts.element(framework, element)).orElse("none");
	}

	@Test
	void eachTierCountsForItselfAndAnewInEachParent() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    structure {
				        part "Part" numbered 1 contains duty, task
				        duty "Duty" numbered a
				        task "Task" numbered A
				    }
				    part p "P" { duty a "A" task b "B" duty c "C" }
				    part q "Q" { duty d "D" }
				}
				""");
		assertEquals("1a 1A 1b 2a", String.join(" ", number(framework, "a"), number(framework, "b"), number(framework, "c"), number(framework, "d")));
	}

	@Test
	void aPrefixStartsAnew() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    structure {
				        part "Part" numbered 1 contains standard
				        standard "Standard" numbered 1 prefix "LIS" contains sign
				        sign "Sign" numbered a
				    }
				    part p "P" { standard s "S" { sign t "T" } }
				}
				""");
		assertEquals("LIS1", number(framework, "s"));
		assertEquals("LIS1a", number(framework, "t"));
	}

	@Test
	void aCodeReplacesTheNumberAlsoInItsChildren() {
		Framework framework = Texts.framework("framework f \"F\" { domain a \"A\" domain b \"B\" code \"GP\" { subdomain c \"C\" } domain d \"D\" }");
		assertEquals("GP", number(framework, "b"));
		assertEquals("GP.a", number(framework, "c"));
		assertEquals("3", number(framework, "d"), "what has a code keeps its place");
	}

	@Test
	void retiredElementsHaveNoNumberAndNoPlace() {
		Framework framework = Texts.framework("framework f \"F\" { domain a \"A\" domain b \"B\" retired in 2.0.0 { subdomain s \"S\" } domain c \"C\" }");
		assertEquals("none", number(framework, "b"));
		assertEquals("none", number(framework, "s"));
		assertEquals("2", number(framework, "c"));
	}

	@Test
	void aTierWithoutNumbersPassesOnNothing() {
		Framework framework = Texts.framework("framework f \"F\" { structure { part \"P\" numbered 1 contains group group \"G\" contains duty duty \"D\" numbered a } part p \"P\" { group g \"G\" { duty d \"D\" } } }");
		assertEquals("none", number(framework, "g"));
		assertEquals("a", number(framework, "d"));
	}

	@Test
	void elementsByTheirNumber() {
		Framework framework = Texts.framework("framework f \"F\" { structure { p \"P\" numbered 1 prefix \"Principle No \" } p a \"A\" p b \"B\" code \"GP\" p c \"C\" code \"gp\" }");
		Numbering numbering = Numbering.of(framework);
		assertSame(Texts.element(framework, "a"), numbering.find("principle no1").orElseThrow());
		assertSame(Texts.element(framework, "b"), numbering.find(" g P ").orElseThrow(), "the first of two");
		assertTrue(numbering.find("9").isEmpty());
		assertEquals("Principle No 1 A", numbering.heading(Texts.element(framework, "a")));
	}

	@Test
	void brokenFrameworksHaveNumbersToo() {
		Framework framework = Frameworks.of(Texts.read("framework f \"F\" { structure { p \"P\" numbered x } p a \"A\" nothing b \"B\" domain }")).orElseThrow();
		assertEquals("none", number(framework, "a"));
		assertEquals("none", number(framework, "b"));
		assertFalse(Numbering.isStyle("x"));
	}
}
