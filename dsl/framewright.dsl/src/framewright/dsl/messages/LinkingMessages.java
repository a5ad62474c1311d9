package framewright.dsl.messages;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.linking.impl.IllegalNodeException;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Tier;
import framewright.dsl.validation.IssueCodes;

/** Says in plain words that a name leads nowhere, and which names would do. */
public class LinkingMessages implements ILinkingDiagnosticMessageProvider.Extended {

	/** Nobody reads a longer list. */
	private static final int MOST_NAMES = 20;

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		EReference reference = context.getReference();
		Framework framework = Frameworks.of(context.getContext());
		String name = context.getLinkText();
		if (framework == null) {
			return message("There is nothing called " + name + " here.", IssueCodes.DANGLING_REFERENCE, name);
		}
		if (reference == ModelPackage.Literals.ELEMENT__TIER || reference == ModelPackage.Literals.TIER__CONTAINS) {
			return message("This framework has no tier called " + name + ". " + choice("Its tiers are", Frameworks.tiers(framework).stream().map(Tier::getName).toList(), "add it to the structure"), IssueCodes.UNKNOWN_TIER, name);
		}
		if (reference == ModelPackage.Literals.DESCRIPTOR__LEVEL) {
			return message("There is no level called " + name + ". " + choice("The levels are", levels(context.getContext(), framework), "add a level to a scale"), IssueCodes.UNKNOWN_LEVEL, name);
		}
		if (reference == ModelPackage.Literals.TIER__RATED_ON || reference == ModelPackage.Literals.TIER__ANSWERED_ON) {
			return message("There is no scale called " + name + ". " + choice("The scales are", Frameworks.scales(framework).stream().map(Scale::getName).toList(), "add a scale"), IssueCodes.UNKNOWN_SCALE, name);
		}
		if (reference == ModelPackage.Literals.VOICE__SOURCE) {
			return message("There is no source called " + name + ". Add it under sources, or correct the name.", IssueCodes.UNKNOWN_SOURCE, name);
		}
		return message("There is nothing called " + name + ". " + advice(name), IssueCodes.DANGLING_REFERENCE, name);
	}

	@Override
	public DiagnosticMessage getIllegalNodeMessage(ILinkingDiagnosticContext context, IllegalNodeException exception) {
		return message("This name is not understood here.", IssueCodes.DANGLING_REFERENCE, context.getLinkText());
	}

	@Override
	public DiagnosticMessage getIllegalCrossReferenceMessage(ILinkingDiagnosticContext context, CrossReference reference) {
		return getUnresolvedProxyMessage(context);
	}

	@Override
	public DiagnosticMessage getViolatedBoundsConstraintMessage(ILinkingDiagnosticContext context, int size) {
		return message("Too many names stand here. Keep " + size + ".", IssueCodes.DANGLING_REFERENCE, context.getLinkText());
	}

	@Override
	public DiagnosticMessage getViolatedUniqueConstraintMessage(ILinkingDiagnosticContext context) {
		return message(context.getLinkText() + " is named twice here. Keep it once.", IssueCodes.GIVEN_TWICE, context.getLinkText());
	}

	private static String advice(String name) {
		return name.contains(".")
				? "Check the names before and after the full stop: a framework of this library, and an element of that framework."
				: "Check the name, or write framework.element for an element of another framework.";
	}

	private static List<String> levels(EObject descriptor, Framework framework) {
		Scale scale = descriptor.eContainer() instanceof Element element ? Frameworks.ratedOn(element).orElse(null) : null;
		List<Scale> scales = scale != null ? List.of(scale) : Frameworks.scales(framework);
		return scales.stream().flatMap(one -> Frameworks.levels(one).stream()).map(Level::getName).toList();
	}

	/** The names there are to choose from, and what to do where none will do. */
	private static String choice(String introduction, List<String> names, String otherwise) {
		return names.stream().filter(Objects::nonNull).distinct().limit(MOST_NAMES).reduce((one, next) -> one + ", " + next)
				.map(all -> introduction + " " + all + ". Use one of them, or " + otherwise + ".")
				.orElse(Character.toUpperCase(otherwise.charAt(0)) + otherwise.substring(1) + ", or correct the name.");
	}

	private static DiagnosticMessage message(String text, String code, String name) {
		return new DiagnosticMessage(text.strip(), Severity.ERROR, code, name);
	}
}
