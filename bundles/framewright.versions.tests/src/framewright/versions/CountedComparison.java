package framewright.versions;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.Run;
import framewright.core.compare.UnreadableTextException;

/** The comparison that people have, which counts how often it is asked. Its bundle is no part of this one, so that it is looked up by its name. */
final class CountedComparison implements Comparison {

	private static final String BUNDLE = "framewright.diff";

	private final Comparison real = real();
	int asked;
	Runnable before = () -> {
		// Nothing happens.
	};

	private static Comparison real() {
		try {
			String name = BUNDLE + ".TextComparison";
			Bundle bundle = Platform.isRunning() ? Platform.getBundle(BUNDLE) : null;
			Class<?> type = bundle == null ? Class.forName(name) : bundle.loadClass(name);
			return (Comparison) type.getConstructor().newInstance();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("The tests of this bundle need " + BUNDLE + " beside it; its pom.xml says so.", e);
		}
	}

	@Override
	public Changes between(Text old, Text now, BooleanSupplier cancelled) throws UnreadableTextException {
		asked++;
		before.run();
		return real.between(old, now, cancelled);
	}

	@Override
	public Changes judged(Changes changes, Map<String, ChangeClass> weights) {
		return real.judged(changes, weights);
	}

	@Override
	public List<Run> redline(String old, String now) {
		return real.redline(old, now);
	}

	@Override
	public Merged merge(String base, String ours, String theirs) throws UnreadableTextException {
		return real.merge(base, ours, theirs);
	}

	@Override
	public String reject(String old, String now, Change change) throws UnreadableTextException {
		return real.reject(old, now, change);
	}
}
