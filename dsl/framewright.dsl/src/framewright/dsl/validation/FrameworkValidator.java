package framewright.dsl.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/** The structural checks of the language: what must hold for a framework to make sense. Rules of style and of publication are rule packs. */
@ComposedChecks(validators = { HeaderChecks.class, NameChecks.class, StructureChecks.class, DescriptorChecks.class, ReferenceChecks.class, ProseChecks.class })
public class FrameworkValidator extends AbstractFrameworkValidator {
}
