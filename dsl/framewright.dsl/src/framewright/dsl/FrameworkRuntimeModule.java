package framewright.dsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IDerivedStateComputer;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService;

import framewright.dsl.messages.LinkingMessages;
import framewright.dsl.messages.SyntaxMessages;
import framewright.dsl.resource.ElementFragments;
import framewright.dsl.resource.FrameworkResource;
import framewright.dsl.scoping.ExportedNames;
import framewright.dsl.scoping.LibraryContainers;
import framewright.dsl.scoping.QualifiedNames;
import framewright.dsl.serializer.UnwrittenValues;
import framewright.dsl.text.ValueConverters;

/** Says which class does what for the language; everything not named here is Xtext's own. */
public class FrameworkRuntimeModule extends AbstractFrameworkRuntimeModule {

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return FrameworkResource.class;
	}

	public Class<? extends IDerivedStateComputer> bindIDerivedStateComputer() {
		return DefaultStructure.class;
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return ValueConverters.class;
	}

	@Override
	public Class<? extends IFragmentProvider> bindIFragmentProvider() {
		return ElementFragments.class;
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return QualifiedNames.class;
	}

	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return ExportedNames.class;
	}

	@Override
	public Class<? extends IContainer.Manager> bindIContainer$Manager() {
		return LibraryContainers.class;
	}

	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return SyntaxMessages.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return LinkingMessages.class;
	}

	public Class<? extends ITransientValueService> bindSerializerITransientValueService() {
		return UnwrittenValues.class;
	}
}
