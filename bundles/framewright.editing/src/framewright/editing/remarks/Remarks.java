package framewright.editing.remarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.editing.navigation.Mention;
import framewright.editing.navigation.Mention.Role;
import framewright.editing.navigation.NamesInText;
import framewright.editing.navigation.Target;
import framewright.editing.navigation.Target.Kind;

/** Makes the remarks about the elements of a framework. Belongs to the thread that may read the model. */
public final class Remarks {

	private static final Pattern PROSE = Pattern.compile("^[ \\t]*(?:\\||-{1,3})(.*)$", Pattern.MULTILINE);
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

	private Remarks() {
	}

	/**
	 * The remarks about the elements in force, in the order of the text. Of an element there is nothing to say that has no text of its own, lacks
	 * nothing and is used nowhere.
	 *
	 * @param uses how often each element of the library is referred to
	 * @param changed the names of the elements that are not as in the last published version; empty where none is published
	 */
	public static List<Remark> of(Framework framework, Map<Target, Integer> uses, Set<String> changed) {
		List<Remark> remarks = new ArrayList<>();
		for (Element element : Frameworks.allElements(framework)) {
			INode node = NodeModelUtils.findActualNodeFor(element);
			if (node == null || Frameworks.isRetired(element) || element.getName() == null) {
				continue;
			}
			List<String> parts = new ArrayList<>();
			int missing = missing(element);
			if (missing > 0) {
				parts.add(missing == 1 ? "one level is not described" : missing + " levels are not described");
			}
			int words = words(element);
			if (words > 0) {
				parts.add(words == 1 ? "one word" : words + " words");
			}
			int used = uses.getOrDefault(new Target(Kind.ELEMENT, String.valueOf(framework.getName()), "", element.getName()), 0);
			if (used > 0) {
				parts.add(used == 1 ? "used in one place" : "used in " + used + " places");
			}
			if (changed.contains(element.getName())) {
				parts.add("changed since the last published version");
			}
			if (!parts.isEmpty()) {
				remarks.add(new Remark(element.getName(), node.getOffset(), String.join(" · ", parts)));
			}
		}
		return remarks;
	}

	private static int missing(Element element) {
		Scale scale = Frameworks.ratedOn(element).orElse(null);
		if (scale == null) {
			return 0;
		}
		List<Level> described = Frameworks.descriptors(element).stream().filter(Frameworks::hasText).map(Descriptor::getLevel).toList();
		return (int) Frameworks.levels(scale).stream().filter(level -> !described.contains(level)).count();
	}

	/** The words of an element's own prose, without that of elements in it. */
	private static int words(Element element) {
		int words = 0;
		for (Content content : element.getContents()) {
			INode node = content instanceof Element ? null : NodeModelUtils.findActualNodeFor(content);
			if (node != null) {
				for (Matcher line = PROSE.matcher(node.getText()); line.find();) {
					words += (int) WORD.matcher(line.group(1)).results().count();
				}
			}
		}
		return words;
	}

	/** How often each element is referred to in some texts. */
	public static Map<Target, Integer> uses(Iterable<NamesInText> texts) {
		Map<Target, Integer> uses = new HashMap<>();
		for (NamesInText text : texts) {
			for (Mention mention : text.mentions()) {
				if (mention.role() == Role.REFERENCE && mention.target().kind() == Kind.ELEMENT) {
					uses.merge(mention.target(), 1, Integer::sum);
				}
			}
		}
		return uses;
	}
}
