package framewright.format.document.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import framewright.core.exchange.Imported;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Scale;
import framewright.format.document.Samples;

/** Documents whose headings tell the parts, with whole tables of a rubric below them. */
class HeadedRubricTest {

	private static final String TEXT = " keep the boats dry and the paddles where they belong every day";

	private static final String DOCUMENT = """
			# Rowing together

			## Contents

			- Introduction
			- Steps
			- 1 On the water
			- 1a The crew
			- 1b The boat
			- Overview

			## Introduction

			Rowing is done by crews, and crews are made of people.

			## Steps

			Each step takes in the one below it.

			### Early steps

			Rowers at this step need help.

			### Later steps

			Rowers at this step give help.

			Domain

			## 1 On the water

			What happens in the boat.

			Domain

			## 2 On the shore

			What happens beside the boat.

			### 2a The boathouse

			Where the boats are.

			#### 2a.i Lock the doors

			A rower will …

			| Early steps | Later steps |
			| --- | --- |
			| lock@ | check@ |

			## Overview

			- 1 On the water
			- 1a The crew
			- 1a.i Greetings
			- 1a.ii Timing
			- 1b The boat
			- 1b.i Care

			## Last words

			Thank you for rowing with us.
			""";

	private static final String PARTS = """
			### 1a The crew

			Those who row.

			#### To think about

			- Who rows beside you?
			- Who waits on the shore?

			| Component | Early steps | Later steps |
			| --- | --- | --- |
			| 1a.i Greet the crew before you row | greet@ | welcome@ |
			| 1a.ii Keep time with the others | count@ | lead@ |

			### 1b The boat

			That in which they row.

			#### To think about

			- Is it dry?
			- Is it yours?

			| Component | Early steps | Later steps |
			| --- | --- | --- |
			| 1b.i Look after the boat you use | wipe@ | mend@ |

			""";

	private static Imported read(String text) throws Exception {
		return Samples.read(text.replace("@", TEXT).getBytes(StandardCharsets.UTF_8), Map.of()).imported();
	}

	private static Imported sample() throws Exception {
		int at = DOCUMENT.indexOf("Domain\n\n## 2");
		return read(DOCUMENT.substring(0, at) + PARTS + DOCUMENT.substring(at));
	}

	private static List<Element> elements(Framework framework) {
		java.util.ArrayList<Element> all = new java.util.ArrayList<>();
		EcoreUtil.getAllContents(framework, false).forEachRemaining(object -> {
			if (object instanceof Element element) {
				all.add(element);
			}
		});
		return all;
	}

	@Test
	void rowsBelowAHeadingAreItsParts() throws Exception {
		List<String> found = elements(sample().framework()).stream().map(element -> element.getTier().getTitle() + " " + element.getCode() + " in " + (element.eContainer() instanceof Element above ? above.getCode() : "")).toList();
		assertEquals(List.of("Domain 1 in ", "Subdomain 1a in 1", "Component 1a.i in 1a", "Component 1a.ii in 1a", "Subdomain 1b in 1", "Component 1b.i in 1b", "Domain 2 in ", "Subdomain 2a in 2", "Component 2a.i in 2a"), found);
	}

	@Test
	void everyTextIsThatOfItsLevel() throws Exception {
		for (Element element : elements(sample().framework())) {
			List<String> texts = element.getContents().stream().filter(Descriptor.class::isInstance).map(Descriptor.class::cast).map(text -> text.getLevel().getTitle() + ": " + text.getLines().get(0).split(" ")[0]).toList();
			switch (String.valueOf(element.getCode())) {
				case "1a.i" -> assertEquals(List.of("Early steps: greet", "Later steps: welcome"), texts);
				case "1b.i" -> assertEquals(List.of("Early steps: wipe", "Later steps: mend"), texts);
				case "2a.i" -> assertEquals(List.of("Early steps: lock", "Later steps: check"), texts);
				case "1a.ii" -> assertEquals(2, texts.size());
				default -> assertTrue(texts.isEmpty(), element.getTitle());
			}
		}
	}

	@Test
	void aSectionWithAHeadingForEachLevelSaysWhatTheyMean() throws Exception {
		Scale scale = (Scale) sample().framework().getContents().stream().filter(Scale.class::isInstance).findFirst().orElseThrow();
		assertEquals("Steps", scale.getTitle());
	}

	@Test
	void anOverviewGivesShortTitlesAndIsNoPart() throws Exception {
		Imported imported = sample();
		List<String> shortTitles = elements(imported.framework()).stream().map(Element::getShort).filter(title -> title != null).toList();
		assertEquals(List.of("Greetings", "Timing", "Care"), shortTitles);
		assertTrue(imported.lines().stream().noneMatch(line -> line.loss()));
	}
}
