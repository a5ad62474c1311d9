package framewright.dsl.resource;

import java.util.List;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.diagnostics.IDiagnosticProducer;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.lazy.LazyLinker;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.impl.ListBasedDiagnosticConsumer;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Multimap;

/** Links a whole model, or what is new in one. */
public class PartLinker extends LazyLinker {

	/** Makes the references in an object and all that it contains ready to be looked up. What is wrong with them is the outcome. */
	List<Diagnostic> link(EObject part) {
		ListBasedDiagnosticConsumer found = new ListBasedDiagnosticConsumer();
		IDiagnosticProducer producer = createDiagnosticProducer(found, part.eResource());
		Multimap<Setting, INode> links = ArrayListMultimap.create();
		for (TreeIterator<EObject> all = getAllLinkableContents(part); all.hasNext();) {
			installProxies(all.next(), producer, links);
		}
		installQueuedLinks(links);
		return found.getResult(Severity.ERROR);
	}
}
