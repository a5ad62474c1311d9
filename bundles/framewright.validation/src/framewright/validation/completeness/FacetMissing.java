package framewright.validation.completeness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.core.rules.Validator;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Tier;
import framewright.validation.text.ReadingOrder;

/**
 * A facet that elements of a tier are to have. The library names the tiers, or the framework asks for it by its example: where most elements of a tier have the facet, the others are to have it,
 * too.
 */
public abstract class FacetMissing implements Validator {

	/** What the parameter says where the example counts. */
	static final String BY_EXAMPLE = "by-example";

	/** What the parameter says where the tiers count that stand directly in the framework and contain others. */
	static final String TOP = "top";

	/** So many of a hundred elements of a tier are an example to the others. */
	private static final int MOST = 60;

	/** Fewer elements than these have no custom. */
	private static final int FEW = 3;

	private final String keyword;
	private final String advice;

	private FacetMissing(String keyword, String advice) {
		this.keyword = keyword;
		this.advice = advice;
	}

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		Framework framework = situation.framework();
		Map<Tier, List<Element>> elements = ReadingOrder.elementsInForce(framework).stream().filter(element -> element.getTier() != null && !element.getTier().eIsProxy())
				.collect(Collectors.groupingBy(Element::getTier, LinkedHashMap::new, Collectors.toList()));
		Set<String> said = Arrays.stream(situation.parameters().text("tiers").split("[,\\s]+")).collect(Collectors.toSet());
		Set<Tier> top = said.contains(TOP) ? top(framework) : Set.of();
		elements.forEach((tier, all) -> {
			List<Element> without = all.stream().filter(element -> !has(element)).toList();
			if (said.contains(tier.getName()) || top.contains(tier)) {
				without.forEach(element -> report.report(element, "“" + element.getTitle() + "” has no " + keyword + " yet. " + advice));
			} else if (said.contains(BY_EXAMPLE) && all.size() >= FEW && (all.size() - without.size()) * 100L >= (long) MOST * all.size()) {
				without.forEach(element -> report.report(element,
						"“" + element.getTitle() + "” has no " + keyword + " yet, as " + (all.size() - without.size()) + " of the " + all.size() + " of its tier have. " + advice));
			}
		});
	}

	@Override
	public boolean readsProse() {
		return false;
	}

	/** The tiers that stand directly in the framework and contain others. One that contains nothing says it all itself. */
	private static Set<Tier> top(Framework framework) {
		Set<Tier> top = Frameworks.tiers(framework).stream().filter(tier -> !tier.getContains().isEmpty()).collect(Collectors.toCollection(HashSet::new));
		Frameworks.tiers(framework).forEach(tier -> tier.getContains().stream().filter(contained -> contained != tier).forEach(top::remove));
		return top;
	}

	private boolean has(Element element) {
		for (Content content : element.getContents()) {
			if (isIt(content)) {
				return true;
			}
		}
		return false;
	}

	abstract boolean isIt(Content content);

	private static boolean is(Content content, ProseKind kind) {
		return content instanceof ProseFacet facet && facet.getKind() == kind;
	}

	/** Why it matters. */
	public static final class Why extends FacetMissing {
		public Why() {
			super("why", "Say why it matters.");
		}

		@Override
		boolean isIt(Content content) {
			return is(content, ProseKind.WHY);
		}
	}

	/** How it is done. */
	public static final class How extends FacetMissing {
		public How() {
			super("how", "Say how it is done.");
		}

		@Override
		boolean isIt(Content content) {
			return is(content, ProseKind.HOW);
		}
	}

	/** What it is about, in a few sentences. A framework may call it “what”. */
	public static final class Summary extends FacetMissing {
		public Summary() {
			super("summary", "Say in a few sentences what it is about.");
		}

		@Override
		boolean isIt(Content content) {
			return is(content, ProseKind.SUMMARY) || is(content, ProseKind.WHAT);
		}
	}

	/** By what it shows. */
	public static final class Indicators extends FacetMissing {
		public Indicators() {
			super("indicators", "Say by what people will know it.");
		}

		@Override
		boolean isIt(Content content) {
			return content instanceof ListFacet list && list.getKind() == ListKind.INDICATORS;
		}
	}
}
