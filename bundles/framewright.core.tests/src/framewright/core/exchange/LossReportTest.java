package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.library.FrameworkText;
import framewright.dsl.model.Framework;

class LossReportTest {

	private final Framework framework = FrameworkText.read("""
			framework kinds "Kinds <b>" {
				domain one "One" {
					questions
						- Why?
					subdomain a "A" {
						questions
							- When?
						component b "B" {
							questions
								- Where?
						}
						component c "C" {
							questions
								- How?
							why
								| Because.
						}
					}
				}
			}
			""").orElseThrow();

	private final Fidelity fidelity = Fidelity.WHOLE.moving("in the description", Aspect.QUESTIONS).leavingOut(Aspect.WHY, Aspect.VOICES);

	@Test
	void onlyWhatTheFrameworkUsesIsLost() {
		LossReport report = LossReport.of(framework, "Form", fidelity, List.of());
		assertEquals(List.of("Why (1a.ii C): It is left out.", "Questions (1 One, 1a A, 1a.i B and 1 more): It is found in the description."), report.sentences());
		assertEquals(List.of("one", "a", "b", "c"), report.losses().get(1).elements());
		assertTrue(LossReport.of(framework, "Form", Fidelity.WHOLE, List.of()).isEmpty());
		assertTrue(LossReport.of(framework, "Form", Fidelity.UNKNOWN, List.of()).isEmpty());
	}

	@Test
	void whatDependsOnTheFrameworkIsToldBesides() {
		LossReport report = LossReport.of(framework, "Form", Fidelity.WHOLE, List.of(new Loss(Aspect.ELEMENT_TITLES, List.of("b"), "It is cut."), Loss.of(Aspect.LOGO, "It is too large.")));
		assertEquals(List.of("Logo: It is too large.", "Titles of the parts (1a.i B): It is cut."), report.sentences());
	}

	@Test
	void inBriefOnlyWhatDependedOnTheFrameworkIsToldInFull() {
		LossReport report = LossReport.of(framework, "Form", fidelity, List.of(new Loss(Aspect.ELEMENT_TITLES, List.of("b"), "It is cut.")));
		assertEquals(List.of("Titles of the parts (1a.i B): It is cut.", "Left out: Why.", "Found in another place: Questions."), report.brief());
	}

	@Test
	void peopleReadItAsTextOrAsAPage() {
		List<LossReport> reports = List.of(LossReport.of(framework, "Form", fidelity, List.of()), LossReport.of(framework, "Copy", Fidelity.WHOLE, List.of()));
		assertEquals("Kinds <b>: Form\n- " + String.join("\n- ", reports.get(0).sentences()) + "\n\nKinds <b>: Copy\nNothing is lost.\n\n", LossReports.text(reports));
		String page = LossReports.html(reports);
		assertTrue(page.contains("<h2>Kinds &lt;b&gt;: Form</h2>") && page.contains("<td>1 One; 1a A; 1a.i B; 1a.ii C</td>"), page);
	}
}
