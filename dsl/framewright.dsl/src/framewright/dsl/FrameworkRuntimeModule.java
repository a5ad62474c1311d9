package framewright.dsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.parser.antlr.LexerProvider;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IDerivedStateComputer;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService;

import com.google.inject.Binder;
import com.google.inject.Provider;
import com.google.inject.name.Names;

import framewright.dsl.messages.LinkingMessages;
import framewright.dsl.messages.SyntaxMessages;
import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;
import framewright.dsl.resource.ElementFragments;
import framewright.dsl.resource.FrameworkResource;
import framewright.dsl.resource.PartLinker;
import framewright.dsl.scoping.ExportedNames;
import framewright.dsl.scoping.LibraryContainers;
import framewright.dsl.scoping.QualifiedNames;
import framewright.dsl.serializer.UnwrittenValues;
import framewright.dsl.text.ForgivingLexer;
import framewright.dsl.text.ForgivingParser;
import framewright.dsl.text.ValueConverters;

/** Says which class does what for the language; everything not named here is Xtext's own. */
public class FrameworkRuntimeModule extends AbstractFrameworkRuntimeModule {

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return FrameworkResource.class;
	}

	@Override
	public Class<? extends IParser> bindIParser() {
		return ForgivingParser.class;
	}

	@Override
	public Class<? extends Lexer> bindLexer() {
		return ForgivingLexer.class;
	}

	@Override
	public Provider<? extends InternalFrameworkLexer> provideInternalFrameworkLexer() {
		return LexerProvider.create(ForgivingLexer.class);
	}

	@Override
	public void configureRuntimeLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(ForgivingLexer.class);
	}

	@Override
	public Class<? extends ILinker> bindILinker() {
		return PartLinker.class;
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
