package framewright.dsl.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

import framewright.dsl.Identity;
import framewright.dsl.Migration;
import framewright.dsl.Versions;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Tier;
import framewright.dsl.scoping.PublishedVersions;

/** The lines at the top of a framework, and the words behind the title of an element, a scale and a level. */
public class HeaderChecks extends StructuralChecks {

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
	private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

	@Check
	public void versions(Framework framework) {
		version(framework, framework.getVersion(), ModelPackage.Literals.FRAMEWORK__VERSION);
		version(framework, framework.getDerivedVersion(), ModelPackage.Literals.FRAMEWORK__DERIVED_VERSION);
	}

	@Check
	public void retired(Element element) {
		version(element, element.getRetiredIn(), ModelPackage.Literals.ELEMENT__RETIRED_IN);
	}

	private void version(EObject object, String version, EAttribute feature) {
		if (version != null && !Versions.isVersion(version)) {
			error("“" + version + "” is no version. Write three numbers with full stops between them, for instance 2.1.0.", object, feature, IssueCodes.BAD_VERSION);
		}
	}

	@Check
	public void dates(Framework framework) {
		date(framework, framework.getDate(), ModelPackage.Literals.FRAMEWORK__DATE);
		date(framework, framework.getReviewBy(), ModelPackage.Literals.FRAMEWORK__REVIEW_BY);
	}

	private void date(Framework framework, String date, EAttribute feature) {
		if (date != null && !isDate(date)) {
			error("“" + date + "” is no date. Write year, month and day, for instance 2027-09-01.", framework, feature, IssueCodes.BAD_DATE);
		}
	}

	private static boolean isDate(String text) {
		try {
			LocalDate.parse(text);
			return true;
		} catch (DateTimeException e) {
			return false;
		}
	}

	@Check
	public void language(Framework framework) {
		String language = framework.getLanguage();
		if (language != null && !(LANGUAGE.matcher(language).matches() && LANGUAGES.contains(Locale.forLanguageTag(language).getLanguage()))) {
			error("“" + language + "” is no language. Write its short sign, for instance en-GB.", ModelPackage.Literals.FRAMEWORK__LANGUAGE, IssueCodes.BAD_LANGUAGE);
		}
	}

	@Check
	public void languageVersion(Framework framework) {
		String version = framework.getLanguageVersion();
		if (version == null || version.equals(Migration.CURRENT)) {
			return;
		}
		if (Migration.isOlder(version)) {
			warning("This file is written in an older form of the language (" + version + "). Upgrade it with the command “framewright migrate " + framework.getName() + ".framework”.",
					ModelPackage.Literals.FRAMEWORK__LANGUAGE_VERSION, IssueCodes.LANGUAGE_VERSION);
		} else {
			error("This file is written for version " + version + " of the language, and this Framewright knows versions up to " + Migration.CURRENT
					+ ". Install a newer Framewright to work on it.", ModelPackage.Literals.FRAMEWORK__LANGUAGE_VERSION, IssueCodes.LANGUAGE_VERSION);
		}
	}

	@Check
	public void uuid(Part part) {
		if (part.getUuid() != null && !Identity.isUuid(part.getUuid())) {
			error("This is no uuid. It has 32 digits in five groups, for instance 6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10.", part, ModelPackage.Literals.PART__UUID, IssueCodes.BAD_UUID);
		}
	}

	@Check
	public void title(Part part) {
		if (part.getTitle() != null && part.getTitle().isBlank()) {
			error("The title is empty. Write one between the quotation marks.", part, ModelPackage.Literals.PART__TITLE, IssueCodes.EMPTY_TITLE);
		}
	}

	@Check
	public void bearsItsName(Framework framework) {
		URI uri = framework.eResource().getURI();
		if (framework.getName() == null || uri == null || !(uri.isFile() || uri.isPlatformResource())) {
			return;
		}
		boolean published = PublishedVersions.isPublished(uri);
		String name = published ? URI.decode(uri.segment(uri.segmentCount() - 2)) : URI.decode(uri.trimFileExtension().lastSegment());
		if (!name.equals(framework.getName())) {
			warning("The framework is called " + framework.getName() + " and its " + (published ? "folder " : "file ") + name + ". Give both the same name, so that it is found.",
					ModelPackage.Literals.PART__NAME, IssueCodes.FILE_NAME);
		}
	}

	@Check
	public void givenTwice(Part part) {
		saidOnce(part);
	}

	@Check
	public void givenTwice(Tier tier) {
		saidOnce(tier);
	}

	/** The words of a header may come in any order, so the grammar cannot say that each may come only once. */
	private void saidOnce(EObject object) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		if (node == null) {
			return;
		}
		saidOnce(object, node, new HashSet<>());
	}

	private void saidOnce(EObject object, ICompositeNode node, Set<String> seen) {
		for (INode child : node.getChildren()) {
			Assignment assignment = child.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(child.getGrammarElement());
			if (assignment == null && child instanceof ICompositeNode nested) {
				// The same object, seen as one of several kinds of content.
				saidOnce(object, nested, seen);
			} else if (assignment != null && !GrammarUtil.isMultipleAssignment(assignment) && !seen.add(assignment.getFeature())) {
				acceptError("This is said twice: “" + NodeModelUtils.getTokenText(child) + "” is the second. Keep one of the two.", object, child.getOffset(), child.getLength(), IssueCodes.GIVEN_TWICE);
			}
		}
	}
}
