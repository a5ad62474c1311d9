package framewright.editing;

import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

import framewright.core.library.Language;
import framewright.core.library.Library;
import framewright.dsl.FrameworkRuntimeModule;
import framewright.dsl.ide.FrameworkIdeModule;

/** The services of the language with those that an editor needs; the only place that makes them. */
public final class EditingLanguage {

	private EditingLanguage() {
	}

	/** One of the services. Safe for use by several threads. */
	public static <T> T service(Class<T> type) {
		return Holder.INJECTOR.getInstance(type);
	}

	static Injector injector() {
		return Holder.INJECTOR;
	}

	private static final class Holder {
		static final Injector INJECTOR = create();

		/** The core registers the language with EMF; these services are beside those and are registered nowhere. */
		private static Injector create() {
			Language.service(XtextResourceSet.class);
			IResourceServiceProvider.Registry languages = new ResourceServiceProviderRegistryImpl();
			Injector injector = Guice.createInjector(Modules2.mixin(new FrameworkRuntimeModule(), new FrameworkIdeModule(), (Module) binder -> {
				binder.bind(IResourceScopeCache.class).to(SteadyCache.class);
				// Those that are registered for all belong to the core, which knows nothing of texts that are being edited.
				binder.bind(EValidator.Registry.class).toInstance(new EValidatorRegistryImpl());
				binder.bind(IResourceServiceProvider.Registry.class).toInstance(languages);
			}));
			languages.getExtensionToFactoryMap().put(Library.EXTENSION.substring(1), injector.getInstance(IResourceServiceProvider.class));
			return injector;
		}
	}
}
