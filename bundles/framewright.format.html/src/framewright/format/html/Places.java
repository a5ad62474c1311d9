package framewright.format.html;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/** Where the pieces of a framework are found: all on one page, or each element on a page of its own. An address is one that a link on the page can have; empty where there is nothing to lead to. */
public interface Places {

	/** All on one page. */
	Places ONE_PAGE = new Places() {
	};

	/** Whether each element has a page of its own, so that a page only names the parts that have a heading. */
	default boolean apart() {
		return false;
	}

	/** The beginning of the framework. */
	default String framework() {
		return "#page.top";
	}

	/** @param anchor the id of the element, as that of the others */
	default String element(String anchor) {
		return "#" + anchor;
	}

	default String term(String anchor) {
		return "#" + anchor;
	}

	default String source(String anchor) {
		return "#" + anchor;
	}

	default String level(String anchor) {
		return "#" + anchor;
	}

	/** An element of the version before that is not in this one. @param name its permanent name */
	default String gone(String name) {
		return "";
	}

	/** Another framework, or an element of it. @param element {@code null} for the framework itself */
	default String other(Framework framework, Element element) {
		return "";
	}
}
