import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What veraPDF says of each file against PDF/UA-1: one line a file, « name TAB assertions », then one a broken rule,
 * « TAB clause-test TAB times TAB description ». The library alone is used: the profile that it carries is read here,
 * because its own reader asks for JAXB, which Java no longer has.
 */
public class Validate {
    private static final String PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml";

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile();
        for (String name : files) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(name), PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
                ValidationResult result = validator.validate(parser);
                System.out.println(name + "\t" + result.getTotalAssertions());
                for (Map.Entry<RuleId, Integer> broken : result.getFailedChecks().entrySet()) {
                    RuleId id = broken.getKey();
                    String description = profile.getRuleByRuleId(id).getDescription();
                    System.out.println(
                            "\t" + id.getClause() + "-" + id.getTestNumber() + "\t" + broken.getValue() + "\t" + description);
                }
                if (result.isCompliant() != result.getFailedChecks().isEmpty()) {
                    throw new IllegalStateException(name + ": veraPDF contradicts itself");
                }
            }
        }
    }

    private static ValidationProfile profile() throws Exception {
        DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
        Element root;
        try (InputStream file = Profiles.class.getResourceAsStream(PROFILE)) {
            root = reader.newDocumentBuilder().parse(file).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element rule : inside(root, "rule")) {
            Element id = inside(rule, "id").get(0);
            int number = Integer.parseInt(id.getAttribute("testNumber"));
            rules.add(
                    Profiles.ruleFromValues(
                            Profiles.ruleIdFromValues(
                                    PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                                    id.getAttribute("clause"),
                                    number),
                            rule.getAttribute("object"),
                            rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                            rule.getAttribute("tags"),
                            text(rule, "description"),
                            text(rule, "test"),
                            Profiles.errorFromValues(text(rule, "message"), List.of()),
                            List.of()));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element variable : inside(root, "variable")) {
            variables.add(
                    Profiles.variableFromValues(
                            variable.getAttribute("name"),
                            variable.getAttribute("object"),
                            text(variable, "defaultValue"),
                            text(variable, "value")));
        }
        return Profiles.profileFromValues(
                PDFAFlavour.PDFUA_1,
                Profiles.profileDetailsFromValues("PDF/UA-1", text(root, "description"), "veraPDF Consortium", new Date(0)),
                "",
                rules,
                variables);
    }

    private static List<Element> inside(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return inside(parent, name).get(0).getTextContent();
    }
}
