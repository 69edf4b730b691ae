<?xml version="1.0" encoding="UTF-8"?>
<CustomApplication xmlns="http://soap.sforce.com/2006/04/metadata">
    <actionOverrides>
        <actionName>View</actionName>
        <content>Gone</content> <!-- error: In field: content - no FlexiPage named Gone found -->
        <type>Flexipage</type>
        <pageOrSobjectType>Account</pageOrSobjectType>
    </actionOverrides>
    <label>App</label>
    <tabs>standard-home</tabs>
    <tabs>Z</tabs> <!-- error: In field: tab - no CustomTab named Z found -->
</CustomApplication>
