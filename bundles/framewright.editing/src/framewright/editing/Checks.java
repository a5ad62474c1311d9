package framewright.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.validation.AbstractInjectableValidator;
import org.eclipse.xtext.validation.CancelableDiagnostician;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.FeatureBasedDiagnostic;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;
import org.eclipse.xtext.validation.impl.ConcreteSyntaxEValidator;

import com.google.inject.Inject;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Reference;
import framewright.dsl.resource.Effect;

/**
 * The structural checks of one text, which remember what they found in each object and look again only at those that a change can have
 * made right or wrong. What is found is the same as if all were looked at.
 * <p>
 * What a check may look at beyond its own object: what the object contains; the element around it; for an element its tier and scale, which change with everything;
 * for a reference and a successor the references of others. The framework is looked at unless only words of prose have changed, which its own checks do not read.
 */
class Checks extends ResourceValidatorImpl {

	@Inject
	private EValidator.Registry validators;

	/** What was found in those objects that something was found in. */
	private final Map<EObject, List<Diagnostic>> found = new IdentityHashMap<>();
	private boolean everything = true;
	private boolean anew = true;
	private final Set<EObject> touched = Collections.newSetFromMap(new IdentityHashMap<>());
	/** The parts in which something came or went. */
	private final Set<EObject> owners = Collections.newSetFromMap(new IdentityHashMap<>());

	/** Takes note of a change; several can be noted before the next check. */
	void note(Effect effect) {
		everything |= effect.everything();
		anew |= effect.anew();
		touched.addAll(effect.touched());
		if (effect.owner() != null) {
			owners.add(effect.owner());
		}
	}

	@Override
	protected void validate(Resource resource, EObject root, CheckMode mode, CancelIndicator cancelled, IAcceptor<Issue> acceptor) {
		Map<Object, Object> options = options(resource, mode, cancelled);
		if (everything) {
			found.clear();
		} else {
			found.keySet().removeIf(object -> object.eResource() != resource);
		}
		for (EObject object : everything ? all(root) : due(resource, root)) {
			if (cancelled.isCanceled()) {
				// What was noted is still due.
				return;
			}
			check(object, options);
		}
		everything = false;
		anew = false;
		touched.clear();
		owners.clear();
		found.values().forEach(all -> all.forEach(one -> issueFromEValidatorDiagnostic(one, acceptor)));
	}

	private static List<EObject> all(EObject root) {
		List<EObject> all = new ArrayList<>();
		all.add(root);
		root.eAllContents().forEachRemaining(all::add);
		return all;
	}

	private List<EObject> due(Resource resource, EObject root) {
		Map<EObject, Boolean> due = new IdentityHashMap<>();
		List<EObject> ordered = new ArrayList<>();
		if (anew) {
			add(root, due, ordered);
		}
		for (EObject object : touched) {
			if (object.eResource() == resource) {
				add(object, due, ordered);
				object.eAllContents().forEachRemaining(part -> add(part, due, ordered));
				Element around = object.eContainer() == null ? null : EcoreUtil2.getContainerOfType(object.eContainer(), Element.class);
				if (around != null) {
					add(around, due, ordered);
				}
			}
		}
		owners.stream().filter(owner -> owner.eResource() == resource).forEach(owner -> add(owner, due, ordered));
		// Where in the text it was found is known only to the check itself.
		List.copyOf(found.keySet()).stream().filter(object -> !found.get(object).stream().allMatch(FeatureBasedDiagnostic.class::isInstance)).forEach(object -> add(object, due, ordered));
		if (anew) {
			for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext();) {
				EObject object = all.next();
				if (object instanceof Reference || object instanceof Element element && !element.getReplacedBy().isEmpty()) {
					add(object, due, ordered);
				} else if (!(object instanceof Element || object instanceof Framework)) {
					all.prune();
				}
			}
		}
		return ordered;
	}

	private static void add(EObject object, Map<EObject, Boolean> due, List<EObject> ordered) {
		if (due.put(object, true) == null) {
			ordered.add(object);
		}
	}

	private void check(EObject object, Map<Object, Object> options) {
		EValidator validator = validators.getEValidator(object.eClass().getEPackage());
		BasicDiagnostic result = new BasicDiagnostic();
		validator.validate(object.eClass(), object, result, options);
		if (result.getChildren().isEmpty()) {
			found.remove(object);
		} else {
			found.put(object, List.copyOf(result.getChildren()));
		}
	}

	private Map<Object, Object> options(Resource resource, CheckMode mode, CancelIndicator cancelled) {
		Map<Object, Object> options = new HashMap<>();
		options.put(CheckMode.KEY, mode);
		options.put(CancelableDiagnostician.CANCEL_INDICATOR, cancelled);
		options.put(ConcreteSyntaxEValidator.DISABLE_CONCRETE_SYNTAX_EVALIDATOR, Boolean.TRUE);
		options.put(EValidator.class, getDiagnostician());
		if (resource instanceof XtextResource xtext) {
			options.put(AbstractInjectableValidator.CURRENT_LANGUAGE_NAME, xtext.getLanguageName());
		}
		return options;
	}
}
