package framewright.format.html.site;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.format.html.Places;

/** Where things are found from a page of one version: every element on a page of its own, in the same folder. */
final class SitePlaces implements Places {

	private final String own;
	private final String root;
	private final boolean neighbours;
	private final java.util.function.UnaryOperator<String> gone;

	/**
	 * @param own the name of the framework
	 * @param root what leads to the folder of the newest version
	 * @param neighbours whether the other frameworks have their sites beside this one
	 * @param gone the page of an element that only the version before has, by name
	 */
	SitePlaces(String own, String root, boolean neighbours, java.util.function.UnaryOperator<String> gone) {
		this.own = own;
		this.root = root;
		this.neighbours = neighbours;
		this.gone = gone;
	}

	@Override
	public boolean apart() {
		return true;
	}

	@Override
	public String framework() {
		return FileNames.INDEX;
	}

	@Override
	public String element(String anchor) {
		return FileNames.of(anchor);
	}

	@Override
	public String term(String anchor) {
		return FileNames.GLOSSARY + "#" + anchor;
	}

	@Override
	public String source(String anchor) {
		return FileNames.SOURCES + "#" + anchor;
	}

	@Override
	public String level(String anchor) {
		return FileNames.INDEX + "#" + anchor;
	}

	@Override
	public String gone(String name) {
		return gone.apply(name);
	}

	/** Its site where there is one, else what the page of the crosswalks tells of it. */
	@Override
	public String other(Framework framework, Element element) {
		if (own.equals(framework.getName())) {
			return ""; // in a part of this framework that was not asked for
		}
		return neighbours ? beside(framework, element) : FileNames.CROSSWALK + "#" + id(framework, element);
	}

	/** Its page in the site of that framework; empty where sites are not beside each other. */
	String onward(Framework framework, Element element) {
		return neighbours ? beside(framework, element) : "";
	}

	private String beside(Framework framework, Element element) {
		String version = root.isEmpty() || framework.getVersion() == null ? "" : framework.getVersion() + "/";
		return root + "../" + framework.getName() + "/" + version + (element == null || element.getName() == null ? FileNames.INDEX : FileNames.of(element.getName()));
	}

	/** The id of what another framework holds, on the page of the crosswalks. */
	static String id(Framework framework, Element element) {
		String name = framework.getName() == null ? "framework" : framework.getName();
		return "other." + name + (element == null || element.getName() == null ? "" : "." + element.getName());
	}
}
