package framewright.editing.navigation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.editing.navigation.Mention.Role;
import framewright.editing.navigation.Target.Kind;

/**
 * All names in a text: those it declares and those it refers to. References to other frameworks are taken at their word, so no other file
 * is read for this. Immutable.
 *
 * @param file the file; absolute
 * @param framework the framework's name; empty where the text has none
 * @param title its title
 * @param mentions the names, in the order of the text
 * @param headings number and title of each element by its name
 * @param complete whether the text follows the language; where it does not, names may be missing
 */
public record NamesInText(Path file, String framework, String title, List<Mention> mentions, Map<String, String> headings, boolean complete) {

	public NamesInText {
		mentions = List.copyOf(mentions);
		headings = Map.copyOf(headings);
	}

	/** The names of a text that was read. Belongs to the thread that may read the model. */
	public static NamesInText of(Path file, String text, XtextResource resource) {
		boolean complete = resource.getParseResult() != null && !resource.getParseResult().hasSyntaxErrors();
		return Frameworks.of(resource).map(found -> new Reader(found).read(file, complete)).orElseGet(() -> new NamesInText(file, "", "", List.of(), Map.of(), complete && text.isBlank()));
	}

	/** The name at a place; where two meet, the one that begins there. */
	public Optional<Mention> at(int place) {
		return mentions.stream().filter(mention -> mention.covers(place)).reduce((first, second) -> second);
	}

	/** All mentions of one thing, in the order of the text. */
	public List<Mention> of(Target target) {
		return mentions.stream().filter(mention -> mention.role() != Role.FORMER && mention.target().equals(target)).toList();
	}

	/** Where something is declared; empty when it is not in this text. */
	public Optional<Mention> declaration(Target target) {
		return of(target).stream().filter(mention -> mention.role() == Role.DECLARATION).findFirst();
	}

	/** The names that something had before, oldest first. */
	public List<Mention> former(Target target) {
		return mentions.stream().filter(mention -> mention.role() == Role.FORMER && mention.target().equals(target)).toList();
	}

	/** Number and title of the element that a mention stands in, else the title of the framework. */
	public String heading(Mention mention) {
		return headings.getOrDefault(mention.element(), title);
	}

	private static final class Reader {
		private final Framework framework;
		private final String name;
		private final Set<String> elements;
		private final List<Mention> mentions = new ArrayList<>();

		Reader(Framework framework) {
			this.framework = framework;
			this.name = framework.getName() == null ? "" : framework.getName();
			this.elements = Frameworks.allElements(framework).stream().map(Element::getName).filter(found -> found != null).collect(Collectors.toSet());
		}

		NamesInText read(Path file, boolean complete) {
			declare(framework, ModelPackage.Literals.PART__NAME, Target.framework(name));
			framework.eAllContents().forEachRemaining(this::names);
			mentions.sort(Comparator.comparingInt(Mention::offset));
			Numbering numbering = Numbering.of(framework);
			Map<String, String> headings = new HashMap<>();
			for (Element element : Frameworks.allElements(framework)) {
				if (element.getName() != null && element.getTitle() != null) {
					headings.putIfAbsent(element.getName(), numbering.heading(element));
				}
			}
			return new NamesInText(file, name, framework.getTitle() == null ? name : framework.getTitle(), mentions, headings, complete);
		}

		private void names(EObject object) {
			switch (object) {
				case Scale scale -> {
					Target target = local(Kind.SCALE, scale.getName());
					declare(scale, ModelPackage.Literals.PART__NAME, target);
					add(scale, ModelPackage.Literals.SCALE__FORMERLY, target, Role.FORMER);
				}
				case Level level -> {
					Target target = level(level.eContainer() instanceof Scale scale ? scale : null, level.getName());
					declare(level, ModelPackage.Literals.PART__NAME, target);
					add(level, ModelPackage.Literals.LEVEL__FORMERLY, target, Role.FORMER);
				}
				case Tier tier -> tier(tier);
				case Source source -> declare(source, ModelPackage.Literals.SOURCE__NAME, local(Kind.SOURCE, source.getName()));
				case Element element -> element(element);
				case Descriptor descriptor -> {
					Scale scale = descriptor.eContainer() instanceof Element element ? Frameworks.ratedOn(element).orElse(null) : null;
					Level level = descriptor.getLevel();
					Scale home = level != null && !level.eIsProxy() && level.eContainer() instanceof Scale found ? found : scale;
					refer(descriptor, ModelPackage.Literals.DESCRIPTOR__LEVEL, word -> level(home, word));
				}
				case Voice voice -> refer(voice, ModelPackage.Literals.VOICE__SOURCE, word -> local(Kind.SOURCE, word));
				case Reference reference -> referToElements(reference, ModelPackage.Literals.REFERENCE__TARGET);
				default -> {
					// Nothing else has or uses a name.
				}
			}
		}

		private void element(Element element) {
			refer(element, ModelPackage.Literals.ELEMENT__TIER, word -> local(Kind.TIER, word));
			Target target = Target.element(name, element.getName());
			declare(element, ModelPackage.Literals.PART__NAME, target);
			add(element, ModelPackage.Literals.ELEMENT__FORMERLY, target, Role.FORMER);
			referToElements(element, ModelPackage.Literals.ELEMENT__REPLACED_BY);
		}

		private void tier(Tier tier) {
			declare(tier, ModelPackage.Literals.TIER__NAME, local(Kind.TIER, tier.getName()));
			refer(tier, ModelPackage.Literals.TIER__CONTAINS, word -> local(Kind.TIER, word));
			refer(tier, ModelPackage.Literals.TIER__RATED_ON, word -> local(Kind.SCALE, word));
			refer(tier, ModelPackage.Literals.TIER__ANSWERED_ON, word -> local(Kind.SCALE, word));
		}

		private Target local(Kind kind, String word) {
			return new Target(kind, name, "", word);
		}

		private Target level(Scale scale, String word) {
			return new Target(Kind.LEVEL, name, scale == null || scale.getName() == null ? "" : scale.getName(), word);
		}

		private void declare(EObject object, EStructuralFeature feature, Target target) {
			if (target.name() != null && !target.name().isEmpty()) {
				add(object, feature, target, Role.DECLARATION);
			}
		}

		private void add(EObject object, EStructuralFeature feature, Target target, Role role) {
			NodeModelUtils.findNodesForFeature(object, feature).forEach(node -> mentions.add(new Mention(target, role, node.getOffset(), node.getLength(), within(object), true)));
		}

		private void refer(EObject object, EStructuralFeature feature, java.util.function.Function<String, Target> target) {
			for (INode node : NodeModelUtils.findNodesForFeature(object, feature)) {
				mentions.add(new Mention(target.apply(NodeModelUtils.getTokenText(node)), Role.REFERENCE, node.getOffset(), node.getLength(), within(object), true));
			}
		}

		/** A name alone is an element of this framework, else a framework; with a full stop, an element of the framework named before it. */
		private void referToElements(EObject object, EStructuralFeature feature) {
			for (INode node : NodeModelUtils.findNodesForFeature(object, feature)) {
				List<ILeafNode> words = new ArrayList<>();
				node.getLeafNodes().forEach(leaf -> {
					if (!leaf.isHidden() && !leaf.getText().equals(".")) {
						words.add(leaf);
					}
				});
				String first = words.isEmpty() ? "" : words.get(0).getText();
				if (words.size() == 1) {
					segment(words.get(0), elements.contains(first) ? Target.element(name, first) : Target.framework(first), object, true);
				} else if (words.size() == 2) {
					segment(words.get(0), Target.framework(first), object, false);
					segment(words.get(1), Target.element(first, words.get(1).getText()), object, false);
				}
			}
		}

		private void segment(ILeafNode word, Target target, EObject object, boolean alone) {
			mentions.add(new Mention(target, Role.REFERENCE, word.getOffset(), word.getLength(), within(object), alone));
		}

		private static String within(EObject object) {
			Element element = EcoreUtil2.getContainerOfType(object, Element.class);
			return element == null || element.getName() == null ? "" : element.getName();
		}
	}
}
